PRAGMA application_id = 1953655137;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE act (
	seq INTEGER NOT NULL, 
	uid VARCHAR NOT NULL, 
	verb VARCHAR NOT NULL, 
	words VARCHAR NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	machine VARCHAR NOT NULL, 
	undoes VARCHAR NOT NULL, 
	is_undone BOOLEAN NOT NULL, 
	PRIMARY KEY (seq), 
	UNIQUE (uid)
);
INSERT INTO "act" VALUES(1,'4b8c83ec0a0d4687b4e94fa6570c7a06','hours','set up the demo','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(2,'b0ca898a648e4dbb92b97f17dae3c620','focus','added focus mon-thu 9:30-11:30','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(3,'5b2eaca3d2c44f76b56c11b675ce8b59','focus','added focus tue thu 14:00-15:30','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(4,'01280edb612642fabfeb7ffda4512412','kr','added KR1','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(5,'343a17a1a4624196b979371f6d0b234e','kr','added KR2','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(6,'72e2005e8bcc40d3b43a9462d6c92afb','who','made Priya Shah known','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(7,'058276f0ca3d4d32bbb63ea0b01f82d4','who','made Tom Becker known','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(8,'8bda07ae5f774ca5bec6db9cf4546fdc','who','made Karen Ito known','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(9,'809fa5d384824021b490023fb02cf41e','who','made Wei Chen known','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(10,'fddc43e3d4ef4ec2b493066cfc3ea24a','who','made Dana Novak known','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(11,'9a7c0a7bb3b74873a0821d3f7c4fc194','who','made Marco Rossi known','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(12,'50a1547316e64d8b80d0250419393542','who','made Elena Petrov known','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(13,'79343b89ddd14afe8caf57cde381ec5b','import','imported 16 asks from demo','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(15,'5e8b033459f34e12a80ab1b736afc296','add','added #17','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(16,'9549ee0455c14e27841c4fecab8bd32d','add','added #18','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(17,'d9ce70190e424b13a9940667e63644c5','add','added #19','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(18,'e656d938cda440cabc6be5d37dfa76da','add','added #20','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(19,'ed4fc47176354adbb9b20445d79609b6','accept','accepted #18, #17, #19 and #20','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(20,'883e870da19743a99ec0537904e651e3','reply','answered #19 with yes to Dana Novak, promised Wed 4 Mar','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(21,'6de04fcd88094e8ebe4faa5bd4d9e815','add','added #21','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(22,'8c0aa479bd39472fbbeaf5d2de751da2','add','added #22','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(23,'ee61dfdb9ad14055952d5eaa5c35563e','add','added #23','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(24,'185a0161a2aa4f4ea34ac4171bea7c92','add','added #24','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(25,'fb0781181ced4478a072e0ef653c0e41','add','added #25','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(26,'98f9c4b519fb4a6e9e97f626b9144d4b','add','added #26','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(27,'61c61a8e7cb94aba8b19e590c87a390b','add','added #27','2026-03-02T09:00:00.000000+00:00','vm','',0);
INSERT INTO "act" VALUES(28,'d6295f6a112b4ec4a402b73817149c28','edit','edited #23','2026-03-02T09:00:00.000000+00:00','vm','',1);
INSERT INTO "act" VALUES(29,'58379fd4999c49ddacae850d5bf16b20','undo','undo: edited #23','2026-03-02T09:00:00.000000+00:00','vm','d6295f6a112b4ec4a402b73817149c28',0);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0001');
CREATE TABLE area (
	"key" VARCHAR NOT NULL, 
	people TEXT NOT NULL, 
	docs TEXT NOT NULL, 
	tags TEXT NOT NULL, 
	PRIMARY KEY ("key")
);
CREATE TABLE ask (
	id INTEGER NOT NULL, 
	uid VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	received_at VARCHAR(32) NOT NULL, 
	say_as VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	link VARCHAR NOT NULL, 
	requesters TEXT NOT NULL, 
	channel VARCHAR NOT NULL, 
	due_on DATE, 
	due_at VARCHAR(32), 
	estimate_min INTEGER, 
	lane VARCHAR, 
	done_when VARCHAR NOT NULL, 
	key_result VARCHAR NOT NULL, 
	tags TEXT NOT NULL, 
	status VARCHAR NOT NULL, 
	pinned INTEGER, 
	is_private BOOLEAN NOT NULL, 
	nudges TEXT NOT NULL, 
	recurrence VARCHAR NOT NULL, 
	accepted_at VARCHAR(32), 
	forecast_min INTEGER, 
	revisit_on DATE, 
	deferrals INTEGER NOT NULL, 
	handed_to VARCHAR NOT NULL, 
	put_before VARCHAR NOT NULL, 
	merged_into VARCHAR NOT NULL, 
	closed_at VARCHAR(32), 
	actual_min INTEGER, 
	outcome VARCHAR NOT NULL, 
	outcome_link VARCHAR NOT NULL, 
	credit TEXT NOT NULL, 
	source VARCHAR NOT NULL, 
	source_id VARCHAR NOT NULL, 
	version INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (uid)
);
INSERT INTO "ask" VALUES(1,'ghz39q89kdzr46nf','Override the QU model for ramen','2025-12-25T09:00:00.000000+00:00','','Override the QU model for ramen','','["elena petrov"]','',NULL,NULL,30,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2025-12-28T09:00:00.000000+00:00',50,'','','[]','demo','0',1);
INSERT INTO "ask" VALUES(2,'j7ckcmq9qaakwqae','Wire the ranker''s feature store','2025-12-29T09:00:00.000000+00:00','','Wire the ranker''s feature store','','["me"]','',NULL,NULL,240,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-01-01T09:00:00.000000+00:00',420,'','','[]','demo','1',1);
INSERT INTO "ask" VALUES(3,'qkc3cb3mxd2hfzug','Explain why recall moved in June','2026-01-02T09:00:00.000000+00:00','','Explain why recall moved in June','','["priya shah"]','',NULL,NULL,90,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-01-05T09:00:00.000000+00:00',130,'','','[]','demo','2',1);
INSERT INTO "ask" VALUES(4,'n35ejn9yz97fu4b2','Review the calibration design','2026-01-06T09:00:00.000000+00:00','','Review the calibration design','','["marco rossi"]','',NULL,NULL,45,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-01-09T09:00:00.000000+00:00',40,'','','[]','demo','3',1);
INSERT INTO "ask" VALUES(5,'uhnw4m2n3629der8','Backfill click logs for the ads test','2026-01-10T09:00:00.000000+00:00','','Backfill click logs for the ads test','','["dana novak"]','',NULL,NULL,120,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-01-13T09:00:00.000000+00:00',210,'','','[]','demo','4',1);
INSERT INTO "ask" VALUES(6,'vdrfkupcfw67etca','Fix the flaky importer test','2026-01-14T09:00:00.000000+00:00','','Fix the flaky importer test','','["me"]','',NULL,NULL,60,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-01-17T09:00:00.000000+00:00',95,'','','[]','demo','5',1);
INSERT INTO "ask" VALUES(7,'q2bg9v3x2dxx8rkf','Override the QU output for pho','2026-01-18T09:00:00.000000+00:00','','Override the QU output for pho','','["tom becker"]','',NULL,NULL,30,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-01-21T09:00:00.000000+00:00',45,'','','[]','demo','6',1);
INSERT INTO "ask" VALUES(8,'dz9hdhzgdsh9a63h','Draft the launch checklist','2026-01-22T09:00:00.000000+00:00','','Draft the launch checklist','','["karen ito"]','',NULL,NULL,60,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-01-25T09:00:00.000000+00:00',60,'','','[]','demo','7',1);
INSERT INTO "ask" VALUES(9,'dh96adstj27as6ey','Pull latency numbers for the review','2026-01-26T09:00:00.000000+00:00','','Pull latency numbers for the review','','["priya shah"]','',NULL,NULL,30,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-01-29T09:00:00.000000+00:00',35,'','','[]','demo','8',1);
INSERT INTO "ask" VALUES(10,'cw85xspp9chfvfdf','Tune the candidate cutoff','2026-01-30T09:00:00.000000+00:00','','Tune the candidate cutoff','','["me"]','',NULL,NULL,180,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-02-02T09:00:00.000000+00:00',300,'','','[]','demo','9',1);
INSERT INTO "ask" VALUES(11,'tgrg7m7c3d6rsksn','Compare the two tokenizers','2026-02-03T09:00:00.000000+00:00','','Compare the two tokenizers','','["marco rossi"]','',NULL,NULL,150,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-02-06T09:00:00.000000+00:00',240,'','','[]','demo','10',1);
INSERT INTO "ask" VALUES(12,'q6j6j2mfps4up46u','Answer the privacy questionnaire','2026-02-07T09:00:00.000000+00:00','','Answer the privacy questionnaire','','["karen ito"]','',NULL,NULL,60,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-02-10T09:00:00.000000+00:00',110,'','','[]','demo','11',1);
INSERT INTO "ask" VALUES(13,'mkdm6s3p3zjdmsmk','Rebuild the eval set','2026-02-11T09:00:00.000000+00:00','','Rebuild the eval set','','["me"]','',NULL,NULL,240,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-02-14T09:00:00.000000+00:00',330,'','','[]','demo','12',1);
INSERT INTO "ask" VALUES(14,'at2f5mfnc5tmhzxm','Check the dashboards after the cutover','2026-02-15T09:00:00.000000+00:00','','Check the dashboards after the cutover','','["wei chen"]','',NULL,NULL,30,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-02-18T09:00:00.000000+00:00',30,'','','[]','demo','13',1);
INSERT INTO "ask" VALUES(15,'w4j7jsynrmcrwgkc','Trace the duplicated clicks','2026-02-19T09:00:00.000000+00:00','','Trace the duplicated clicks','','["dana novak"]','',NULL,NULL,90,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-02-22T09:00:00.000000+00:00',160,'','','[]','demo','14',1);
INSERT INTO "ask" VALUES(16,'rqrkhnbenspb59js','Write the read-out of the May test','2026-02-23T09:00:00.000000+00:00','','Write the read-out of the May test','','["priya shah"]','',NULL,NULL,120,NULL,'','','[]','done',NULL,0,'[]','',NULL,NULL,NULL,0,'','','','2026-02-26T09:00:00.000000+00:00',150,'','','[]','demo','15',1);
INSERT INTO "ask" VALUES(17,'kczgktq8bcwb4tpq','Finish the L2 launch','2026-03-02T09:00:00.000000+00:00','','Finish the L2 launch by 2026-03-12 ~4h KR1 from:me +ranker','','["me"]','','2026-03-12',NULL,240,NULL,'','KR1','["ranker"]','active',NULL,0,'[]','','2026-03-02T09:00:00.000000+00:00',426,NULL,0,'','','',NULL,NULL,'','','[]','','',2);
INSERT INTO "ask" VALUES(18,'dpfc9y88dj36ar9p','Fix the calibration of the L2 scores','2026-03-02T09:00:00.000000+00:00','','Fix the calibration of the L2 scores by 2026-03-10 ~90m KR1 from Marco via slack +ranker','','["marco rossi"]','slack','2026-03-10',NULL,90,NULL,'','KR1','["ranker"]','active',NULL,0,'[]','','2026-03-02T09:00:00.000000+00:00',157,NULL,0,'','','',NULL,NULL,'','','[]','','',2);
INSERT INTO "ask" VALUES(19,'pmzu6a2svkvjuu9c','Backfill the ads events','2026-03-02T09:00:00.000000+00:00','','Backfill the ads events by Friday ~1h from Dana via email','','["dana novak"]','email','2026-03-06',NULL,60,NULL,'','','[]','active',NULL,0,'[]','','2026-03-02T09:00:00.000000+00:00',106,NULL,0,'','','',NULL,NULL,'','','[]','','',2);
INSERT INTO "ask" VALUES(20,'fcf5w2csh7pphc7e','Publish the recall read-out','2026-03-02T09:00:00.000000+00:00','','Publish the recall read-out by 2026-03-12 ~45m KR2 from Priya','','["priya shah"]','','2026-03-12',NULL,45,NULL,'','KR2','[]','active',NULL,0,'[]','','2026-03-02T09:00:00.000000+00:00',74,NULL,0,'','','',NULL,NULL,'','','[]','','',2);
INSERT INTO "ask" VALUES(21,'sm5wkhdr44k4ye92','look into the ranking drop','2026-03-02T09:00:00.000000+00:00','','Priya Shah  9:41 AM
hey! recall dropped in the new model and I can''t explain it to the execs. could you look into the ranking drop? need something by Wednesday 3pm please','','["priya shah"]','slack',NULL,'2026-03-04T15:00:00.000000+00:00',NULL,NULL,'','','[]','inbox',NULL,0,'[]','',NULL,NULL,NULL,0,'','','',NULL,NULL,'','','[]','','',1);
INSERT INTO "ask" VALUES(22,'yyy9b4rqt74emn5g','Override the QU model for boba','2026-03-02T09:00:00.000000+00:00','','Override the QU model for boba by tomorrow ~30m from Tom via slack +override','','["tom becker"]','slack','2026-03-03',NULL,30,NULL,'','','["override"]','inbox',NULL,0,'[]','',NULL,NULL,NULL,0,'','','',NULL,NULL,'','','[]','','',1);
INSERT INTO "ask" VALUES(23,'cfmmxagpybc6amdv','A model for query intent','2026-03-02T09:00:00.000000+00:00','','From: Karen Ito <karen@example.com>
Subject: A model for query intent

Hi Noa,
The board liked the idea of a query intent model. Could you start on it this week? My guess is three days of work.

Karen','','["karen ito"]','email','2026-03-06',NULL,NULL,NULL,'','','[]','inbox',NULL,0,'[]','',NULL,NULL,NULL,0,'','','',NULL,NULL,'','','[]','','',3);
INSERT INTO "ask" VALUES(24,'qa5sxgkxfxa57g6w','Refactor the feature joins','2026-03-02T09:00:00.000000+00:00','','Refactor the feature joins ~2h from Marco via slack +ranker','','["marco rossi"]','slack',NULL,NULL,120,NULL,'','','["ranker"]','inbox',NULL,0,'[]','',NULL,NULL,NULL,0,'','','',NULL,NULL,'','','[]','','',1);
INSERT INTO "ask" VALUES(25,'p8ygj9knprvz535m','Review Wei''s design for shard routing','2026-03-02T09:00:00.000000+00:00','','Review Wei''s design for shard routing by Friday ~45m from Wei','','["wei chen"]','','2026-03-06',NULL,45,NULL,'','','[]','inbox',NULL,0,'[]','',NULL,NULL,NULL,0,'','','',NULL,NULL,'','','[]','','',1);
INSERT INTO "ask" VALUES(26,'peakj52vgmzxbd2j','Override the QU output for ramen and udon','2026-03-02T09:00:00.000000+00:00','','Override the QU output for ramen and udon ~45m from Elena via email +override','','["elena petrov"]','email',NULL,NULL,45,NULL,'','','["override"]','inbox',NULL,0,'[]','',NULL,NULL,NULL,0,'','','',NULL,NULL,'','','[]','','',1);
INSERT INTO "ask" VALUES(27,'vjtbzyn5pzdsvbqc','Wei asked to move the stand-up notes to the wiki','2026-03-02T09:00:00.000000+00:00','','Wei asked to move the stand-up notes to the wiki 20m','','["wei chen"]','',NULL,NULL,20,NULL,'','','[]','inbox',NULL,0,'[]','',NULL,NULL,NULL,0,'','','',NULL,NULL,'','','[]','','',1);
CREATE TABLE ask_term (
	field VARCHAR NOT NULL, 
	term VARCHAR NOT NULL, 
	ask_id INTEGER NOT NULL, 
	PRIMARY KEY (field, term, ask_id)
)
 WITHOUT ROWID

;
INSERT INTO "ask_term" VALUES('requester','dana novak',5);
INSERT INTO "ask_term" VALUES('requester','dana novak',15);
INSERT INTO "ask_term" VALUES('requester','dana novak',19);
INSERT INTO "ask_term" VALUES('requester','elena petrov',1);
INSERT INTO "ask_term" VALUES('requester','elena petrov',26);
INSERT INTO "ask_term" VALUES('requester','karen ito',8);
INSERT INTO "ask_term" VALUES('requester','karen ito',12);
INSERT INTO "ask_term" VALUES('requester','karen ito',23);
INSERT INTO "ask_term" VALUES('requester','marco rossi',4);
INSERT INTO "ask_term" VALUES('requester','marco rossi',11);
INSERT INTO "ask_term" VALUES('requester','marco rossi',18);
INSERT INTO "ask_term" VALUES('requester','marco rossi',24);
INSERT INTO "ask_term" VALUES('requester','me',2);
INSERT INTO "ask_term" VALUES('requester','me',6);
INSERT INTO "ask_term" VALUES('requester','me',10);
INSERT INTO "ask_term" VALUES('requester','me',13);
INSERT INTO "ask_term" VALUES('requester','me',17);
INSERT INTO "ask_term" VALUES('requester','priya shah',3);
INSERT INTO "ask_term" VALUES('requester','priya shah',9);
INSERT INTO "ask_term" VALUES('requester','priya shah',16);
INSERT INTO "ask_term" VALUES('requester','priya shah',20);
INSERT INTO "ask_term" VALUES('requester','priya shah',21);
INSERT INTO "ask_term" VALUES('requester','tom becker',7);
INSERT INTO "ask_term" VALUES('requester','tom becker',22);
INSERT INTO "ask_term" VALUES('requester','wei chen',14);
INSERT INTO "ask_term" VALUES('requester','wei chen',25);
INSERT INTO "ask_term" VALUES('requester','wei chen',27);
INSERT INTO "ask_term" VALUES('tag','override',22);
INSERT INTO "ask_term" VALUES('tag','override',26);
INSERT INTO "ask_term" VALUES('tag','ranker',17);
INSERT INTO "ask_term" VALUES('tag','ranker',18);
INSERT INTO "ask_term" VALUES('tag','ranker',24);
INSERT INTO "ask_term" VALUES('word','03',17);
INSERT INTO "ask_term" VALUES('word','03',18);
INSERT INTO "ask_term" VALUES('word','03',20);
INSERT INTO "ask_term" VALUES('word','10',18);
INSERT INTO "ask_term" VALUES('word','12',17);
INSERT INTO "ask_term" VALUES('word','12',20);
INSERT INTO "ask_term" VALUES('word','1h',19);
INSERT INTO "ask_term" VALUES('word','2026',17);
INSERT INTO "ask_term" VALUES('word','2026',18);
INSERT INTO "ask_term" VALUES('word','2026',20);
INSERT INTO "ask_term" VALUES('word','20m',27);
INSERT INTO "ask_term" VALUES('word','2h',24);
INSERT INTO "ask_term" VALUES('word','30m',22);
INSERT INTO "ask_term" VALUES('word','3pm',21);
INSERT INTO "ask_term" VALUES('word','41',21);
INSERT INTO "ask_term" VALUES('word','45m',20);
INSERT INTO "ask_term" VALUES('word','45m',25);
INSERT INTO "ask_term" VALUES('word','45m',26);
INSERT INTO "ask_term" VALUES('word','4h',17);
INSERT INTO "ask_term" VALUES('word','9',21);
INSERT INTO "ask_term" VALUES('word','90m',18);
INSERT INTO "ask_term" VALUES('word','a',23);
INSERT INTO "ask_term" VALUES('word','ads',5);
INSERT INTO "ask_term" VALUES('word','ads',19);
INSERT INTO "ask_term" VALUES('word','after',14);
INSERT INTO "ask_term" VALUES('word','am',21);
INSERT INTO "ask_term" VALUES('word','and',21);
INSERT INTO "ask_term" VALUES('word','and',26);
INSERT INTO "ask_term" VALUES('word','answer',12);
INSERT INTO "ask_term" VALUES('word','asked',27);
INSERT INTO "ask_term" VALUES('word','backfill',5);
INSERT INTO "ask_term" VALUES('word','backfill',19);
INSERT INTO "ask_term" VALUES('word','board',23);
INSERT INTO "ask_term" VALUES('word','boba',22);
INSERT INTO "ask_term" VALUES('word','by',17);
INSERT INTO "ask_term" VALUES('word','by',18);
INSERT INTO "ask_term" VALUES('word','by',19);
INSERT INTO "ask_term" VALUES('word','by',20);
INSERT INTO "ask_term" VALUES('word','by',21);
INSERT INTO "ask_term" VALUES('word','by',22);
INSERT INTO "ask_term" VALUES('word','by',25);
INSERT INTO "ask_term" VALUES('word','calibration',4);
INSERT INTO "ask_term" VALUES('word','calibration',18);
INSERT INTO "ask_term" VALUES('word','can',21);
INSERT INTO "ask_term" VALUES('word','candidate',10);
INSERT INTO "ask_term" VALUES('word','check',14);
INSERT INTO "ask_term" VALUES('word','checklist',8);
INSERT INTO "ask_term" VALUES('word','click',5);
INSERT INTO "ask_term" VALUES('word','clicks',15);
INSERT INTO "ask_term" VALUES('word','com',23);
INSERT INTO "ask_term" VALUES('word','compare',11);
INSERT INTO "ask_term" VALUES('word','could',21);
INSERT INTO "ask_term" VALUES('word','could',23);
INSERT INTO "ask_term" VALUES('word','cutoff',10);
INSERT INTO "ask_term" VALUES('word','cutover',14);
INSERT INTO "ask_term" VALUES('word','dana',19);
INSERT INTO "ask_term" VALUES('word','dashboards',14);
INSERT INTO "ask_term" VALUES('word','days',23);
INSERT INTO "ask_term" VALUES('word','design',4);
INSERT INTO "ask_term" VALUES('word','design',25);
INSERT INTO "ask_term" VALUES('word','draft',8);
INSERT INTO "ask_term" VALUES('word','drop',21);
INSERT INTO "ask_term" VALUES('word','dropped',21);
INSERT INTO "ask_term" VALUES('word','duplicated',15);
INSERT INTO "ask_term" VALUES('word','elena',26);
INSERT INTO "ask_term" VALUES('word','email',19);
INSERT INTO "ask_term" VALUES('word','email',26);
INSERT INTO "ask_term" VALUES('word','eval',13);
INSERT INTO "ask_term" VALUES('word','events',19);
INSERT INTO "ask_term" VALUES('word','example',23);
INSERT INTO "ask_term" VALUES('word','execs',21);
INSERT INTO "ask_term" VALUES('word','explain',3);
INSERT INTO "ask_term" VALUES('word','explain',21);
INSERT INTO "ask_term" VALUES('word','feature',2);
INSERT INTO "ask_term" VALUES('word','feature',24);
INSERT INTO "ask_term" VALUES('word','finish',17);
INSERT INTO "ask_term" VALUES('word','fix',6);
INSERT INTO "ask_term" VALUES('word','fix',18);
INSERT INTO "ask_term" VALUES('word','flaky',6);
INSERT INTO "ask_term" VALUES('word','for',1);
INSERT INTO "ask_term" VALUES('word','for',5);
INSERT INTO "ask_term" VALUES('word','for',7);
INSERT INTO "ask_term" VALUES('word','for',9);
INSERT INTO "ask_term" VALUES('word','for',22);
INSERT INTO "ask_term" VALUES('word','for',23);
INSERT INTO "ask_term" VALUES('word','for',25);
INSERT INTO "ask_term" VALUES('word','for',26);
INSERT INTO "ask_term" VALUES('word','friday',19);
INSERT INTO "ask_term" VALUES('word','friday',25);
INSERT INTO "ask_term" VALUES('word','from',17);
INSERT INTO "ask_term" VALUES('word','from',18);
INSERT INTO "ask_term" VALUES('word','from',19);
INSERT INTO "ask_term" VALUES('word','from',20);
INSERT INTO "ask_term" VALUES('word','from',22);
INSERT INTO "ask_term" VALUES('word','from',23);
INSERT INTO "ask_term" VALUES('word','from',24);
INSERT INTO "ask_term" VALUES('word','from',25);
INSERT INTO "ask_term" VALUES('word','from',26);
INSERT INTO "ask_term" VALUES('word','guess',23);
INSERT INTO "ask_term" VALUES('word','hey',21);
INSERT INTO "ask_term" VALUES('word','hi',23);
INSERT INTO "ask_term" VALUES('word','i',21);
INSERT INTO "ask_term" VALUES('word','idea',23);
INSERT INTO "ask_term" VALUES('word','importer',6);
INSERT INTO "ask_term" VALUES('word','in',3);
INSERT INTO "ask_term" VALUES('word','in',21);
INSERT INTO "ask_term" VALUES('word','intent',23);
INSERT INTO "ask_term" VALUES('word','into',21);
INSERT INTO "ask_term" VALUES('word','is',23);
INSERT INTO "ask_term" VALUES('word','it',21);
INSERT INTO "ask_term" VALUES('word','it',23);
INSERT INTO "ask_term" VALUES('word','ito',23);
INSERT INTO "ask_term" VALUES('word','joins',24);
INSERT INTO "ask_term" VALUES('word','june',3);
INSERT INTO "ask_term" VALUES('word','karen',23);
INSERT INTO "ask_term" VALUES('word','kr1',17);
INSERT INTO "ask_term" VALUES('word','kr1',18);
INSERT INTO "ask_term" VALUES('word','kr2',20);
INSERT INTO "ask_term" VALUES('word','l2',17);
INSERT INTO "ask_term" VALUES('word','l2',18);
INSERT INTO "ask_term" VALUES('word','latency',9);
INSERT INTO "ask_term" VALUES('word','launch',8);
INSERT INTO "ask_term" VALUES('word','launch',17);
INSERT INTO "ask_term" VALUES('word','liked',23);
INSERT INTO "ask_term" VALUES('word','logs',5);
INSERT INTO "ask_term" VALUES('word','look',21);
INSERT INTO "ask_term" VALUES('word','marco',18);
INSERT INTO "ask_term" VALUES('word','marco',24);
INSERT INTO "ask_term" VALUES('word','may',16);
INSERT INTO "ask_term" VALUES('word','me',17);
INSERT INTO "ask_term" VALUES('word','model',1);
INSERT INTO "ask_term" VALUES('word','model',21);
INSERT INTO "ask_term" VALUES('word','model',22);
INSERT INTO "ask_term" VALUES('word','model',23);
INSERT INTO "ask_term" VALUES('word','move',27);
INSERT INTO "ask_term" VALUES('word','moved',3);
INSERT INTO "ask_term" VALUES('word','my',23);
INSERT INTO "ask_term" VALUES('word','need',21);
INSERT INTO "ask_term" VALUES('word','new',21);
INSERT INTO "ask_term" VALUES('word','noa',23);
INSERT INTO "ask_term" VALUES('word','notes',27);
INSERT INTO "ask_term" VALUES('word','numbers',9);
INSERT INTO "ask_term" VALUES('word','of',16);
INSERT INTO "ask_term" VALUES('word','of',18);
INSERT INTO "ask_term" VALUES('word','of',23);
INSERT INTO "ask_term" VALUES('word','on',23);
INSERT INTO "ask_term" VALUES('word','out',16);
INSERT INTO "ask_term" VALUES('word','out',20);
INSERT INTO "ask_term" VALUES('word','output',7);
INSERT INTO "ask_term" VALUES('word','output',26);
INSERT INTO "ask_term" VALUES('word','override',1);
INSERT INTO "ask_term" VALUES('word','override',7);
INSERT INTO "ask_term" VALUES('word','override',22);
INSERT INTO "ask_term" VALUES('word','override',26);
INSERT INTO "ask_term" VALUES('word','pho',7);
INSERT INTO "ask_term" VALUES('word','please',21);
INSERT INTO "ask_term" VALUES('word','privacy',12);
INSERT INTO "ask_term" VALUES('word','priya',20);
INSERT INTO "ask_term" VALUES('word','priya',21);
INSERT INTO "ask_term" VALUES('word','publish',20);
INSERT INTO "ask_term" VALUES('word','pull',9);
INSERT INTO "ask_term" VALUES('word','qu',1);
INSERT INTO "ask_term" VALUES('word','qu',7);
INSERT INTO "ask_term" VALUES('word','qu',22);
INSERT INTO "ask_term" VALUES('word','qu',26);
INSERT INTO "ask_term" VALUES('word','query',23);
INSERT INTO "ask_term" VALUES('word','questionnaire',12);
INSERT INTO "ask_term" VALUES('word','ramen',1);
INSERT INTO "ask_term" VALUES('word','ramen',26);
INSERT INTO "ask_term" VALUES('word','ranker',2);
INSERT INTO "ask_term" VALUES('word','ranker',17);
INSERT INTO "ask_term" VALUES('word','ranker',18);
INSERT INTO "ask_term" VALUES('word','ranker',24);
INSERT INTO "ask_term" VALUES('word','ranking',21);
INSERT INTO "ask_term" VALUES('word','read',16);
INSERT INTO "ask_term" VALUES('word','read',20);
INSERT INTO "ask_term" VALUES('word','rebuild',13);
INSERT INTO "ask_term" VALUES('word','recall',3);
INSERT INTO "ask_term" VALUES('word','recall',20);
INSERT INTO "ask_term" VALUES('word','recall',21);
INSERT INTO "ask_term" VALUES('word','refactor',24);
INSERT INTO "ask_term" VALUES('word','review',4);
INSERT INTO "ask_term" VALUES('word','review',9);
INSERT INTO "ask_term" VALUES('word','review',25);
INSERT INTO "ask_term" VALUES('word','routing',25);
INSERT INTO "ask_term" VALUES('word','s',2);
INSERT INTO "ask_term" VALUES('word','s',25);
INSERT INTO "ask_term" VALUES('word','scores',18);
INSERT INTO "ask_term" VALUES('word','set',13);
INSERT INTO "ask_term" VALUES('word','shah',21);
INSERT INTO "ask_term" VALUES('word','shard',25);
INSERT INTO "ask_term" VALUES('word','slack',18);
INSERT INTO "ask_term" VALUES('word','slack',22);
INSERT INTO "ask_term" VALUES('word','slack',24);
INSERT INTO "ask_term" VALUES('word','something',21);
INSERT INTO "ask_term" VALUES('word','stand',27);
INSERT INTO "ask_term" VALUES('word','start',23);
INSERT INTO "ask_term" VALUES('word','store',2);
INSERT INTO "ask_term" VALUES('word','subject',23);
INSERT INTO "ask_term" VALUES('word','t',21);
INSERT INTO "ask_term" VALUES('word','test',5);
INSERT INTO "ask_term" VALUES('word','test',6);
INSERT INTO "ask_term" VALUES('word','test',16);
INSERT INTO "ask_term" VALUES('word','the',1);
INSERT INTO "ask_term" VALUES('word','the',2);
INSERT INTO "ask_term" VALUES('word','the',4);
INSERT INTO "ask_term" VALUES('word','the',5);
INSERT INTO "ask_term" VALUES('word','the',6);
INSERT INTO "ask_term" VALUES('word','the',7);
INSERT INTO "ask_term" VALUES('word','the',8);
INSERT INTO "ask_term" VALUES('word','the',9);
INSERT INTO "ask_term" VALUES('word','the',10);
INSERT INTO "ask_term" VALUES('word','the',11);
INSERT INTO "ask_term" VALUES('word','the',12);
INSERT INTO "ask_term" VALUES('word','the',13);
INSERT INTO "ask_term" VALUES('word','the',14);
INSERT INTO "ask_term" VALUES('word','the',15);
INSERT INTO "ask_term" VALUES('word','the',16);
INSERT INTO "ask_term" VALUES('word','the',17);
INSERT INTO "ask_term" VALUES('word','the',18);
INSERT INTO "ask_term" VALUES('word','the',19);
INSERT INTO "ask_term" VALUES('word','the',20);
INSERT INTO "ask_term" VALUES('word','the',21);
INSERT INTO "ask_term" VALUES('word','the',22);
INSERT INTO "ask_term" VALUES('word','the',23);
INSERT INTO "ask_term" VALUES('word','the',24);
INSERT INTO "ask_term" VALUES('word','the',26);
INSERT INTO "ask_term" VALUES('word','the',27);
INSERT INTO "ask_term" VALUES('word','this',23);
INSERT INTO "ask_term" VALUES('word','three',23);
INSERT INTO "ask_term" VALUES('word','to',21);
INSERT INTO "ask_term" VALUES('word','to',27);
INSERT INTO "ask_term" VALUES('word','tokenizers',11);
INSERT INTO "ask_term" VALUES('word','tom',22);
INSERT INTO "ask_term" VALUES('word','tomorrow',22);
INSERT INTO "ask_term" VALUES('word','trace',15);
INSERT INTO "ask_term" VALUES('word','tune',10);
INSERT INTO "ask_term" VALUES('word','two',11);
INSERT INTO "ask_term" VALUES('word','udon',26);
INSERT INTO "ask_term" VALUES('word','up',27);
INSERT INTO "ask_term" VALUES('word','via',18);
INSERT INTO "ask_term" VALUES('word','via',19);
INSERT INTO "ask_term" VALUES('word','via',22);
INSERT INTO "ask_term" VALUES('word','via',24);
INSERT INTO "ask_term" VALUES('word','via',26);
INSERT INTO "ask_term" VALUES('word','wednesday',21);
INSERT INTO "ask_term" VALUES('word','week',23);
INSERT INTO "ask_term" VALUES('word','wei',25);
INSERT INTO "ask_term" VALUES('word','wei',27);
INSERT INTO "ask_term" VALUES('word','why',3);
INSERT INTO "ask_term" VALUES('word','wiki',27);
INSERT INTO "ask_term" VALUES('word','wire',2);
INSERT INTO "ask_term" VALUES('word','work',23);
INSERT INTO "ask_term" VALUES('word','write',16);
INSERT INTO "ask_term" VALUES('word','you',21);
INSERT INTO "ask_term" VALUES('word','you',23);
CREATE TABLE counter (
	name VARCHAR NOT NULL, 
	value INTEGER NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "counter" VALUES('act',29);
INSERT INTO "counter" VALUES('ask_id',27);
CREATE TABLE day_off (
	uid VARCHAR NOT NULL, 
	from_on DATE NOT NULL, 
	until_on DATE NOT NULL, 
	label VARCHAR NOT NULL, 
	PRIMARY KEY (uid)
);
CREATE TABLE entry (
	act_seq INTEGER NOT NULL, 
	position INTEGER NOT NULL, 
	kind VARCHAR NOT NULL, 
	"key" VARCHAR NOT NULL, 
	ask_uid VARCHAR NOT NULL, 
	"before" TEXT, 
	"after" TEXT, 
	PRIMARY KEY (act_seq, position)
);
INSERT INTO "entry" VALUES(1,0,'profile','me','',NULL,'{"name":"Noa Levin","primary":"KR1","secondary":"KR2"}');
INSERT INTO "entry" VALUES(2,0,'focus_block','tvysz8phzub2yf9j','',NULL,'{"uid":"tvysz8phzub2yf9j","days":[0,1,2,3],"span":{"starts":"09:30:00","ends":"11:30:00"}}');
INSERT INTO "entry" VALUES(3,0,'focus_block','rxd9u4sdtg8hqq43','',NULL,'{"uid":"rxd9u4sdtg8hqq43","days":[1,3],"span":{"starts":"14:00:00","ends":"15:30:00"}}');
INSERT INTO "entry" VALUES(4,0,'key_result','KR1','',NULL,'{"key":"KR1","title":"The L2 ranker serves all traffic","weight":2.0}');
INSERT INTO "entry" VALUES(5,0,'key_result','KR2','',NULL,'{"key":"KR2","title":"Search recall above 92 %"}');
INSERT INTO "entry" VALUES(6,0,'person','priya shah','',NULL,'{"key":"priya shah","name":"Priya Shah","role":"pm","team":"search"}');
INSERT INTO "entry" VALUES(7,0,'person','tom becker','',NULL,'{"key":"tom becker","name":"Tom Becker","role":"partner","team":"campaigns"}');
INSERT INTO "entry" VALUES(8,0,'person','karen ito','',NULL,'{"key":"karen ito","name":"Karen Ito","role":"leadership"}');
INSERT INTO "entry" VALUES(9,0,'person','wei chen','',NULL,'{"key":"wei chen","name":"Wei Chen","role":"peer","team":"search"}');
INSERT INTO "entry" VALUES(10,0,'person','dana novak','',NULL,'{"key":"dana novak","name":"Dana Novak","role":"partner","team":"ads"}');
INSERT INTO "entry" VALUES(11,0,'person','marco rossi','',NULL,'{"key":"marco rossi","name":"Marco Rossi","role":"tech-lead","team":"search"}');
INSERT INTO "entry" VALUES(12,0,'person','elena petrov','',NULL,'{"key":"elena petrov","name":"Elena Petrov","role":"partner","team":"campaigns"}');
INSERT INTO "entry" VALUES(13,0,'ask','ghz39q89kdzr46nf','ghz39q89kdzr46nf',NULL,'{"uid":"ghz39q89kdzr46nf","title":"Override the QU model for ramen","received_at":"2025-12-25T09:00:00.000000+00:00","id":1,"text":"Override the QU model for ramen","requesters":["elena petrov"],"estimate_min":30,"status":"done","closed_at":"2025-12-28T09:00:00.000000+00:00","actual_min":50,"source":"demo","source_id":"0","version":1}');
INSERT INTO "entry" VALUES(13,1,'person','me','',NULL,'{"key":"me","name":"me"}');
INSERT INTO "entry" VALUES(13,2,'ask','j7ckcmq9qaakwqae','j7ckcmq9qaakwqae',NULL,'{"uid":"j7ckcmq9qaakwqae","title":"Wire the ranker''s feature store","received_at":"2025-12-29T09:00:00.000000+00:00","id":2,"text":"Wire the ranker''s feature store","requesters":["me"],"estimate_min":240,"status":"done","closed_at":"2026-01-01T09:00:00.000000+00:00","actual_min":420,"source":"demo","source_id":"1","version":1}');
INSERT INTO "entry" VALUES(13,3,'ask','qkc3cb3mxd2hfzug','qkc3cb3mxd2hfzug',NULL,'{"uid":"qkc3cb3mxd2hfzug","title":"Explain why recall moved in June","received_at":"2026-01-02T09:00:00.000000+00:00","id":3,"text":"Explain why recall moved in June","requesters":["priya shah"],"estimate_min":90,"status":"done","closed_at":"2026-01-05T09:00:00.000000+00:00","actual_min":130,"source":"demo","source_id":"2","version":1}');
INSERT INTO "entry" VALUES(13,4,'ask','n35ejn9yz97fu4b2','n35ejn9yz97fu4b2',NULL,'{"uid":"n35ejn9yz97fu4b2","title":"Review the calibration design","received_at":"2026-01-06T09:00:00.000000+00:00","id":4,"text":"Review the calibration design","requesters":["marco rossi"],"estimate_min":45,"status":"done","closed_at":"2026-01-09T09:00:00.000000+00:00","actual_min":40,"source":"demo","source_id":"3","version":1}');
INSERT INTO "entry" VALUES(13,5,'ask','uhnw4m2n3629der8','uhnw4m2n3629der8',NULL,'{"uid":"uhnw4m2n3629der8","title":"Backfill click logs for the ads test","received_at":"2026-01-10T09:00:00.000000+00:00","id":5,"text":"Backfill click logs for the ads test","requesters":["dana novak"],"estimate_min":120,"status":"done","closed_at":"2026-01-13T09:00:00.000000+00:00","actual_min":210,"source":"demo","source_id":"4","version":1}');
INSERT INTO "entry" VALUES(13,6,'ask','vdrfkupcfw67etca','vdrfkupcfw67etca',NULL,'{"uid":"vdrfkupcfw67etca","title":"Fix the flaky importer test","received_at":"2026-01-14T09:00:00.000000+00:00","id":6,"text":"Fix the flaky importer test","requesters":["me"],"estimate_min":60,"status":"done","closed_at":"2026-01-17T09:00:00.000000+00:00","actual_min":95,"source":"demo","source_id":"5","version":1}');
INSERT INTO "entry" VALUES(13,7,'ask','q2bg9v3x2dxx8rkf','q2bg9v3x2dxx8rkf',NULL,'{"uid":"q2bg9v3x2dxx8rkf","title":"Override the QU output for pho","received_at":"2026-01-18T09:00:00.000000+00:00","id":7,"text":"Override the QU output for pho","requesters":["tom becker"],"estimate_min":30,"status":"done","closed_at":"2026-01-21T09:00:00.000000+00:00","actual_min":45,"source":"demo","source_id":"6","version":1}');
INSERT INTO "entry" VALUES(13,8,'ask','dz9hdhzgdsh9a63h','dz9hdhzgdsh9a63h',NULL,'{"uid":"dz9hdhzgdsh9a63h","title":"Draft the launch checklist","received_at":"2026-01-22T09:00:00.000000+00:00","id":8,"text":"Draft the launch checklist","requesters":["karen ito"],"estimate_min":60,"status":"done","closed_at":"2026-01-25T09:00:00.000000+00:00","actual_min":60,"source":"demo","source_id":"7","version":1}');
INSERT INTO "entry" VALUES(13,9,'ask','dh96adstj27as6ey','dh96adstj27as6ey',NULL,'{"uid":"dh96adstj27as6ey","title":"Pull latency numbers for the review","received_at":"2026-01-26T09:00:00.000000+00:00","id":9,"text":"Pull latency numbers for the review","requesters":["priya shah"],"estimate_min":30,"status":"done","closed_at":"2026-01-29T09:00:00.000000+00:00","actual_min":35,"source":"demo","source_id":"8","version":1}');
INSERT INTO "entry" VALUES(13,10,'ask','cw85xspp9chfvfdf','cw85xspp9chfvfdf',NULL,'{"uid":"cw85xspp9chfvfdf","title":"Tune the candidate cutoff","received_at":"2026-01-30T09:00:00.000000+00:00","id":10,"text":"Tune the candidate cutoff","requesters":["me"],"estimate_min":180,"status":"done","closed_at":"2026-02-02T09:00:00.000000+00:00","actual_min":300,"source":"demo","source_id":"9","version":1}');
INSERT INTO "entry" VALUES(13,11,'ask','tgrg7m7c3d6rsksn','tgrg7m7c3d6rsksn',NULL,'{"uid":"tgrg7m7c3d6rsksn","title":"Compare the two tokenizers","received_at":"2026-02-03T09:00:00.000000+00:00","id":11,"text":"Compare the two tokenizers","requesters":["marco rossi"],"estimate_min":150,"status":"done","closed_at":"2026-02-06T09:00:00.000000+00:00","actual_min":240,"source":"demo","source_id":"10","version":1}');
INSERT INTO "entry" VALUES(13,12,'ask','q6j6j2mfps4up46u','q6j6j2mfps4up46u',NULL,'{"uid":"q6j6j2mfps4up46u","title":"Answer the privacy questionnaire","received_at":"2026-02-07T09:00:00.000000+00:00","id":12,"text":"Answer the privacy questionnaire","requesters":["karen ito"],"estimate_min":60,"status":"done","closed_at":"2026-02-10T09:00:00.000000+00:00","actual_min":110,"source":"demo","source_id":"11","version":1}');
INSERT INTO "entry" VALUES(13,13,'ask','mkdm6s3p3zjdmsmk','mkdm6s3p3zjdmsmk',NULL,'{"uid":"mkdm6s3p3zjdmsmk","title":"Rebuild the eval set","received_at":"2026-02-11T09:00:00.000000+00:00","id":13,"text":"Rebuild the eval set","requesters":["me"],"estimate_min":240,"status":"done","closed_at":"2026-02-14T09:00:00.000000+00:00","actual_min":330,"source":"demo","source_id":"12","version":1}');
INSERT INTO "entry" VALUES(13,14,'ask','at2f5mfnc5tmhzxm','at2f5mfnc5tmhzxm',NULL,'{"uid":"at2f5mfnc5tmhzxm","title":"Check the dashboards after the cutover","received_at":"2026-02-15T09:00:00.000000+00:00","id":14,"text":"Check the dashboards after the cutover","requesters":["wei chen"],"estimate_min":30,"status":"done","closed_at":"2026-02-18T09:00:00.000000+00:00","actual_min":30,"source":"demo","source_id":"13","version":1}');
INSERT INTO "entry" VALUES(13,15,'ask','w4j7jsynrmcrwgkc','w4j7jsynrmcrwgkc',NULL,'{"uid":"w4j7jsynrmcrwgkc","title":"Trace the duplicated clicks","received_at":"2026-02-19T09:00:00.000000+00:00","id":15,"text":"Trace the duplicated clicks","requesters":["dana novak"],"estimate_min":90,"status":"done","closed_at":"2026-02-22T09:00:00.000000+00:00","actual_min":160,"source":"demo","source_id":"14","version":1}');
INSERT INTO "entry" VALUES(13,16,'ask','rqrkhnbenspb59js','rqrkhnbenspb59js',NULL,'{"uid":"rqrkhnbenspb59js","title":"Write the read-out of the May test","received_at":"2026-02-23T09:00:00.000000+00:00","id":16,"text":"Write the read-out of the May test","requesters":["priya shah"],"estimate_min":120,"status":"done","closed_at":"2026-02-26T09:00:00.000000+00:00","actual_min":150,"source":"demo","source_id":"15","version":1}');
INSERT INTO "entry" VALUES(15,0,'ask','kczgktq8bcwb4tpq','kczgktq8bcwb4tpq',NULL,'{"uid":"kczgktq8bcwb4tpq","title":"Finish the L2 launch","received_at":"2026-03-02T09:00:00.000000+00:00","id":17,"text":"Finish the L2 launch by 2026-03-12 ~4h KR1 from:me +ranker","requesters":["me"],"due_on":"2026-03-12","estimate_min":240,"key_result":"KR1","tags":["ranker"],"version":1}');
INSERT INTO "entry" VALUES(15,1,'kind_member','kczgktq8bcwb4tpq','kczgktq8bcwb4tpq',NULL,'{"ask_uid":"kczgktq8bcwb4tpq","ask_id":17,"at":"2026-03-02T09:00:00.000000+00:00","kind":"kczgktq8bcwb4tpq","form":"ada52b4841dbbe7b","wording":"b8f3159c4afd5269"}');
INSERT INTO "entry" VALUES(16,0,'ask','dpfc9y88dj36ar9p','dpfc9y88dj36ar9p',NULL,'{"uid":"dpfc9y88dj36ar9p","title":"Fix the calibration of the L2 scores","received_at":"2026-03-02T09:00:00.000000+00:00","id":18,"text":"Fix the calibration of the L2 scores by 2026-03-10 ~90m KR1 from Marco via slack +ranker","requesters":["marco rossi"],"channel":"slack","due_on":"2026-03-10","estimate_min":90,"key_result":"KR1","tags":["ranker"],"version":1}');
INSERT INTO "entry" VALUES(16,1,'kind_member','dpfc9y88dj36ar9p','dpfc9y88dj36ar9p',NULL,'{"ask_uid":"dpfc9y88dj36ar9p","ask_id":18,"at":"2026-03-02T09:00:00.000000+00:00","kind":"dpfc9y88dj36ar9p","form":"98305e472a552ed9","wording":"5e9c0a448752b6b8"}');
INSERT INTO "entry" VALUES(17,0,'ask','pmzu6a2svkvjuu9c','pmzu6a2svkvjuu9c',NULL,'{"uid":"pmzu6a2svkvjuu9c","title":"Backfill the ads events","received_at":"2026-03-02T09:00:00.000000+00:00","id":19,"text":"Backfill the ads events by Friday ~1h from Dana via email","requesters":["dana novak"],"channel":"email","due_on":"2026-03-06","estimate_min":60,"version":1}');
INSERT INTO "entry" VALUES(17,1,'kind_member','pmzu6a2svkvjuu9c','pmzu6a2svkvjuu9c',NULL,'{"ask_uid":"pmzu6a2svkvjuu9c","ask_id":19,"at":"2026-03-02T09:00:00.000000+00:00","kind":"uhnw4m2n3629der8","form":"292215e8cdeba953","wording":"249643e8a651af9e"}');
INSERT INTO "entry" VALUES(18,0,'ask','fcf5w2csh7pphc7e','fcf5w2csh7pphc7e',NULL,'{"uid":"fcf5w2csh7pphc7e","title":"Publish the recall read-out","received_at":"2026-03-02T09:00:00.000000+00:00","id":20,"text":"Publish the recall read-out by 2026-03-12 ~45m KR2 from Priya","requesters":["priya shah"],"due_on":"2026-03-12","estimate_min":45,"key_result":"KR2","version":1}');
INSERT INTO "entry" VALUES(18,1,'kind_member','fcf5w2csh7pphc7e','fcf5w2csh7pphc7e',NULL,'{"ask_uid":"fcf5w2csh7pphc7e","ask_id":20,"at":"2026-03-02T09:00:00.000000+00:00","kind":"fcf5w2csh7pphc7e","form":"665a06a4952e41e3","wording":"b346ca9f7c9f56e8"}');
INSERT INTO "entry" VALUES(19,0,'ask','dpfc9y88dj36ar9p','dpfc9y88dj36ar9p','{"uid":"dpfc9y88dj36ar9p","title":"Fix the calibration of the L2 scores","received_at":"2026-03-02T09:00:00.000000+00:00","id":18,"text":"Fix the calibration of the L2 scores by 2026-03-10 ~90m KR1 from Marco via slack +ranker","requesters":["marco rossi"],"channel":"slack","due_on":"2026-03-10","estimate_min":90,"key_result":"KR1","tags":["ranker"],"version":1}','{"uid":"dpfc9y88dj36ar9p","title":"Fix the calibration of the L2 scores","received_at":"2026-03-02T09:00:00.000000+00:00","id":18,"text":"Fix the calibration of the L2 scores by 2026-03-10 ~90m KR1 from Marco via slack +ranker","requesters":["marco rossi"],"channel":"slack","due_on":"2026-03-10","estimate_min":90,"key_result":"KR1","tags":["ranker"],"status":"active","accepted_at":"2026-03-02T09:00:00.000000+00:00","forecast_min":157,"version":2}');
INSERT INTO "entry" VALUES(19,1,'ask','kczgktq8bcwb4tpq','kczgktq8bcwb4tpq','{"uid":"kczgktq8bcwb4tpq","title":"Finish the L2 launch","received_at":"2026-03-02T09:00:00.000000+00:00","id":17,"text":"Finish the L2 launch by 2026-03-12 ~4h KR1 from:me +ranker","requesters":["me"],"due_on":"2026-03-12","estimate_min":240,"key_result":"KR1","tags":["ranker"],"version":1}','{"uid":"kczgktq8bcwb4tpq","title":"Finish the L2 launch","received_at":"2026-03-02T09:00:00.000000+00:00","id":17,"text":"Finish the L2 launch by 2026-03-12 ~4h KR1 from:me +ranker","requesters":["me"],"due_on":"2026-03-12","estimate_min":240,"key_result":"KR1","tags":["ranker"],"status":"active","accepted_at":"2026-03-02T09:00:00.000000+00:00","forecast_min":426,"version":2}');
INSERT INTO "entry" VALUES(19,2,'ask','pmzu6a2svkvjuu9c','pmzu6a2svkvjuu9c','{"uid":"pmzu6a2svkvjuu9c","title":"Backfill the ads events","received_at":"2026-03-02T09:00:00.000000+00:00","id":19,"text":"Backfill the ads events by Friday ~1h from Dana via email","requesters":["dana novak"],"channel":"email","due_on":"2026-03-06","estimate_min":60,"version":1}','{"uid":"pmzu6a2svkvjuu9c","title":"Backfill the ads events","received_at":"2026-03-02T09:00:00.000000+00:00","id":19,"text":"Backfill the ads events by Friday ~1h from Dana via email","requesters":["dana novak"],"channel":"email","due_on":"2026-03-06","estimate_min":60,"status":"active","accepted_at":"2026-03-02T09:00:00.000000+00:00","forecast_min":106,"version":2}');
INSERT INTO "entry" VALUES(19,3,'ask','fcf5w2csh7pphc7e','fcf5w2csh7pphc7e','{"uid":"fcf5w2csh7pphc7e","title":"Publish the recall read-out","received_at":"2026-03-02T09:00:00.000000+00:00","id":20,"text":"Publish the recall read-out by 2026-03-12 ~45m KR2 from Priya","requesters":["priya shah"],"due_on":"2026-03-12","estimate_min":45,"key_result":"KR2","version":1}','{"uid":"fcf5w2csh7pphc7e","title":"Publish the recall read-out","received_at":"2026-03-02T09:00:00.000000+00:00","id":20,"text":"Publish the recall read-out by 2026-03-12 ~45m KR2 from Priya","requesters":["priya shah"],"due_on":"2026-03-12","estimate_min":45,"key_result":"KR2","status":"active","accepted_at":"2026-03-02T09:00:00.000000+00:00","forecast_min":74,"version":2}');
INSERT INTO "entry" VALUES(20,0,'sent_reply','ahzvw7fenuns6dk6','pmzu6a2svkvjuu9c',NULL,'{"uid":"ahzvw7fenuns6dk6","ask_uid":"pmzu6a2svkvjuu9c","person":"dana novak","situation":"yes","variant":"yes-count","text":"Subject: Ads event backfill: Wednesday 4 March\n\nHi Dana,\n\nCount me in for the ads event backfill: it''ll be done by Wednesday 4 March.\n\nBest,\nNoa","sent_at":"2026-03-02T09:00:00.000000+00:00"}');
INSERT INTO "entry" VALUES(20,1,'promise','qgw5zzwy6y65kyvy','pmzu6a2svkvjuu9c',NULL,'{"uid":"qgw5zzwy6y65kyvy","ask_uid":"pmzu6a2svkvjuu9c","person":"dana novak","quotes":[{"on":"2026-03-04","dates":"finish","made_at":"2026-03-02T09:00:00.000000+00:00"}],"zone":"UTC"}');
INSERT INTO "entry" VALUES(21,0,'ask','sm5wkhdr44k4ye92','sm5wkhdr44k4ye92',NULL,'{"uid":"sm5wkhdr44k4ye92","title":"look into the ranking drop","received_at":"2026-03-02T09:00:00.000000+00:00","id":21,"text":"Priya Shah  9:41 AM\nhey! recall dropped in the new model and I can''t explain it to the execs. could you look into the ranking drop? need something by Wednesday 3pm please","requesters":["priya shah"],"channel":"slack","due_at":"2026-03-04T15:00:00.000000+00:00","version":1}');
INSERT INTO "entry" VALUES(21,1,'kind_member','sm5wkhdr44k4ye92','sm5wkhdr44k4ye92',NULL,'{"ask_uid":"sm5wkhdr44k4ye92","ask_id":21,"at":"2026-03-02T09:00:00.000000+00:00","kind":"sm5wkhdr44k4ye92","form":"5284573e2cb0071f","wording":"1be86ead334097fd"}');
INSERT INTO "entry" VALUES(22,0,'ask','yyy9b4rqt74emn5g','yyy9b4rqt74emn5g',NULL,'{"uid":"yyy9b4rqt74emn5g","title":"Override the QU model for boba","received_at":"2026-03-02T09:00:00.000000+00:00","id":22,"text":"Override the QU model for boba by tomorrow ~30m from Tom via slack +override","requesters":["tom becker"],"channel":"slack","due_on":"2026-03-03","estimate_min":30,"tags":["override"],"version":1}');
INSERT INTO "entry" VALUES(22,1,'kind_member','yyy9b4rqt74emn5g','yyy9b4rqt74emn5g',NULL,'{"ask_uid":"yyy9b4rqt74emn5g","ask_id":22,"at":"2026-03-02T09:00:00.000000+00:00","kind":"ghz39q89kdzr46nf","form":"0a33528d033e57c4","wording":"370be493ae6368db","is_alert":true}');
INSERT INTO "entry" VALUES(23,0,'ask','cfmmxagpybc6amdv','cfmmxagpybc6amdv',NULL,'{"uid":"cfmmxagpybc6amdv","title":"A model for query intent","received_at":"2026-03-02T09:00:00.000000+00:00","id":23,"text":"From: Karen Ito <karen@example.com>\nSubject: A model for query intent\n\nHi Noa,\nThe board liked the idea of a query intent model. Could you start on it this week? My guess is three days of work.\n\nKaren","requesters":["karen ito"],"channel":"email","due_on":"2026-03-06","version":1}');
INSERT INTO "entry" VALUES(23,1,'kind_member','cfmmxagpybc6amdv','cfmmxagpybc6amdv',NULL,'{"ask_uid":"cfmmxagpybc6amdv","ask_id":23,"at":"2026-03-02T09:00:00.000000+00:00","kind":"cfmmxagpybc6amdv","form":"8511eded656ff885","wording":"e2060f748c2815de"}');
INSERT INTO "entry" VALUES(24,0,'ask','qa5sxgkxfxa57g6w','qa5sxgkxfxa57g6w',NULL,'{"uid":"qa5sxgkxfxa57g6w","title":"Refactor the feature joins","received_at":"2026-03-02T09:00:00.000000+00:00","id":24,"text":"Refactor the feature joins ~2h from Marco via slack +ranker","requesters":["marco rossi"],"channel":"slack","estimate_min":120,"tags":["ranker"],"version":1}');
INSERT INTO "entry" VALUES(24,1,'kind_member','qa5sxgkxfxa57g6w','qa5sxgkxfxa57g6w',NULL,'{"ask_uid":"qa5sxgkxfxa57g6w","ask_id":24,"at":"2026-03-02T09:00:00.000000+00:00","kind":"qa5sxgkxfxa57g6w","form":"6af76d43208ca41f","wording":"5af83655217afe3d"}');
INSERT INTO "entry" VALUES(25,0,'ask','p8ygj9knprvz535m','p8ygj9knprvz535m',NULL,'{"uid":"p8ygj9knprvz535m","title":"Review Wei''s design for shard routing","received_at":"2026-03-02T09:00:00.000000+00:00","id":25,"text":"Review Wei''s design for shard routing by Friday ~45m from Wei","requesters":["wei chen"],"due_on":"2026-03-06","estimate_min":45,"version":1}');
INSERT INTO "entry" VALUES(25,1,'kind_member','p8ygj9knprvz535m','p8ygj9knprvz535m',NULL,'{"ask_uid":"p8ygj9knprvz535m","ask_id":25,"at":"2026-03-02T09:00:00.000000+00:00","kind":"n35ejn9yz97fu4b2","form":"c6e13c2c2c52d807","wording":"4b203ffe5af42f0b"}');
INSERT INTO "entry" VALUES(26,0,'ask','peakj52vgmzxbd2j','peakj52vgmzxbd2j',NULL,'{"uid":"peakj52vgmzxbd2j","title":"Override the QU output for ramen and udon","received_at":"2026-03-02T09:00:00.000000+00:00","id":26,"text":"Override the QU output for ramen and udon ~45m from Elena via email +override","requesters":["elena petrov"],"channel":"email","estimate_min":45,"tags":["override"],"version":1}');
INSERT INTO "entry" VALUES(26,1,'kind_member','peakj52vgmzxbd2j','peakj52vgmzxbd2j',NULL,'{"ask_uid":"peakj52vgmzxbd2j","ask_id":26,"at":"2026-03-02T09:00:00.000000+00:00","kind":"ghz39q89kdzr46nf","form":"eda7a302f15bf016","wording":"570688b060e21ac0"}');
INSERT INTO "entry" VALUES(27,0,'ask','vjtbzyn5pzdsvbqc','vjtbzyn5pzdsvbqc',NULL,'{"uid":"vjtbzyn5pzdsvbqc","title":"Wei asked to move the stand-up notes to the wiki","received_at":"2026-03-02T09:00:00.000000+00:00","id":27,"text":"Wei asked to move the stand-up notes to the wiki 20m","requesters":["wei chen"],"estimate_min":20,"version":1}');
INSERT INTO "entry" VALUES(27,1,'kind_member','vjtbzyn5pzdsvbqc','vjtbzyn5pzdsvbqc',NULL,'{"ask_uid":"vjtbzyn5pzdsvbqc","ask_id":27,"at":"2026-03-02T09:00:00.000000+00:00","kind":"vjtbzyn5pzdsvbqc","form":"22cbe0be51282f00","wording":"49dc35a12b4348a4"}');
INSERT INTO "entry" VALUES(28,0,'ask','cfmmxagpybc6amdv','cfmmxagpybc6amdv','{"uid":"cfmmxagpybc6amdv","title":"A model for query intent","received_at":"2026-03-02T09:00:00.000000+00:00","id":23,"text":"From: Karen Ito <karen@example.com>\nSubject: A model for query intent\n\nHi Noa,\nThe board liked the idea of a query intent model. Could you start on it this week? My guess is three days of work.\n\nKaren","requesters":["karen ito"],"channel":"email","due_on":"2026-03-06","version":1}','{"uid":"cfmmxagpybc6amdv","title":"A model for query intent","received_at":"2026-03-02T09:00:00.000000+00:00","id":23,"text":"From: Karen Ito <karen@example.com>\nSubject: A model for query intent\n\nHi Noa,\nThe board liked the idea of a query intent model. Could you start on it this week? My guess is three days of work.\n\nKaren","requesters":["karen ito"],"channel":"email","due_on":"2026-03-06","estimate_min":1440,"version":2}');
INSERT INTO "entry" VALUES(29,0,'ask','cfmmxagpybc6amdv','cfmmxagpybc6amdv','{"uid":"cfmmxagpybc6amdv","title":"A model for query intent","received_at":"2026-03-02T09:00:00.000000+00:00","id":23,"text":"From: Karen Ito <karen@example.com>\nSubject: A model for query intent\n\nHi Noa,\nThe board liked the idea of a query intent model. Could you start on it this week? My guess is three days of work.\n\nKaren","requesters":["karen ito"],"channel":"email","due_on":"2026-03-06","estimate_min":1440,"version":2}','{"uid":"cfmmxagpybc6amdv","title":"A model for query intent","received_at":"2026-03-02T09:00:00.000000+00:00","id":23,"text":"From: Karen Ito <karen@example.com>\nSubject: A model for query intent\n\nHi Noa,\nThe board liked the idea of a query intent model. Could you start on it this week? My guess is three days of work.\n\nKaren","requesters":["karen ito"],"channel":"email","due_on":"2026-03-06","version":3}');
CREATE TABLE focus_block (
	uid VARCHAR NOT NULL, 
	days TEXT NOT NULL, 
	span TEXT NOT NULL, 
	from_on DATE, 
	until_on DATE, 
	PRIMARY KEY (uid)
);
INSERT INTO "focus_block" VALUES('tvysz8phzub2yf9j','[0,1,2,3]','{"starts":"09:30:00","ends":"11:30:00"}',NULL,NULL);
INSERT INTO "focus_block" VALUES('rxd9u4sdtg8hqq43','[1,3]','{"starts":"14:00:00","ends":"15:30:00"}',NULL,NULL);
CREATE TABLE key_result (
	"key" VARCHAR NOT NULL, 
	title VARCHAR NOT NULL, 
	weight FLOAT NOT NULL, 
	retired_on DATE, 
	from_on DATE, 
	until_on DATE, 
	tags TEXT NOT NULL, 
	notes TEXT NOT NULL, 
	checked_on DATE, 
	PRIMARY KEY ("key")
);
INSERT INTO "key_result" VALUES('KR1','The L2 ranker serves all traffic',2.0,NULL,NULL,NULL,'[]','[]',NULL);
INSERT INTO "key_result" VALUES('KR2','Search recall above 92 %',1.0,NULL,NULL,NULL,'[]','[]',NULL);
CREATE TABLE kind_case (
	kind VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	changed_at VARCHAR(32) NOT NULL, 
	times_then INTEGER NOT NULL, 
	minutes_each FLOAT NOT NULL, 
	hours_a_year FLOAT NOT NULL, 
	build_min INTEGER, 
	ask_uid VARCHAR NOT NULL, 
	tool VARCHAR NOT NULL, 
	PRIMARY KEY (kind)
);
CREATE TABLE kind_form (
	id INTEGER NOT NULL, 
	digest VARCHAR NOT NULL, 
	packed TEXT NOT NULL, 
	asks INTEGER NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (digest)
);
INSERT INTO "kind_form" VALUES(1,'7f32a629828f058a','override the qu model for ramen
a	1	overrid	override
c	0.7	qu	qu
c	1	model	model
c	0.595	ramen	ramen',1);
INSERT INTO "kind_form" VALUES(2,'397742fb93cded5f','wire the ranker s feature store
a	1	wir	wire
c	1	ranker	ranker
c	1	featur	feature
c	1	stor	store',1);
INSERT INTO "kind_form" VALUES(3,'09034fc1f2cf0dc3','explain why recall moved in
a	1	explain	explain
v	0.5	why	why
c	0.7	recall	recall
c	1	mov	moved
v	0.2	<date>	',1);
INSERT INTO "kind_form" VALUES(4,'ad9e6671f57bac61','review the calibration design
a	1	review	review
c	1	calibrat	calibration
c	1	design	design',1);
INSERT INTO "kind_form" VALUES(5,'df0a963fc60a206e','backfill click logs for the ads test
a	1	backfill	backfill
c	0.7	click	click
c	1	log	logs
c	0.85	ads	ads
c	0.85	test	test',1);
INSERT INTO "kind_form" VALUES(6,'02ab03e9696ff255','fix the flaky importer test
a	1	fix	fix
c	0.7	flaki	flaky
c	0.7	importer	importer
c	1	test	test',1);
INSERT INTO "kind_form" VALUES(7,'47f37ff6c987045a','override the qu output for pho
a	1	overrid	override
c	0.7	qu	qu
c	0.7	output	output
c	0.595	pho	pho',1);
INSERT INTO "kind_form" VALUES(8,'a403ce6362f946e5','draft the launch checklist
a	1	draft	draft
c	1	launch	launch
c	1	checklist	checklist',1);
INSERT INTO "kind_form" VALUES(9,'6f3e81ee76d8d616','pull latency numbers for the review
a	1	pull	pull
c	1	latenci	latency
c	1	number	numbers
c	0.85	review	review',1);
INSERT INTO "kind_form" VALUES(10,'1fb15109716ef2d3','tune the candidate cutoff
a	1	tun	tune
c	1	candidat	candidate
c	1	cutoff	cutoff',1);
INSERT INTO "kind_form" VALUES(11,'2be1356f2c54e4f4','compare the two tokenizers
a	1	compar	compare
c	0.4	two	two
c	0.7	tokenizer	tokenizers',1);
INSERT INTO "kind_form" VALUES(12,'fea652ab1de33208','answer the privacy questionnaire
a	1	answer	answer
c	1	privaci	privacy
c	1	questionnair	questionnaire',1);
INSERT INTO "kind_form" VALUES(13,'692410c53a4d8c50','rebuild the eval set
a	1	rebuild	rebuild
c	0.7	eval	eval
c	1	set	set',1);
INSERT INTO "kind_form" VALUES(14,'1be4d8842f5d2dc5','check the dashboards after the cutover
a	1	check	check
c	1	dashboard	dashboards
c	0.7	cutover	cutover',1);
INSERT INTO "kind_form" VALUES(15,'21bd99af82fe4a54','trace the duplicated clicks
a	1	trac	trace
c	1	duplicat	duplicated
c	0.7	click	clicks',1);
INSERT INTO "kind_form" VALUES(16,'7c6c44f376200890','write the read out of the test
a	1	writ	write
c	0.35	read-out	read-out
c	0.06	read	read
v	0.2	<date>	
c	0.85	test	test',1);
INSERT INTO "kind_form" VALUES(17,'ada52b4841dbbe7b','finish the launch
a	1	finish	finish
v	0.2	=l2	l2
v	0.2	<code>	
c	1	launch	launch',1);
INSERT INTO "kind_form" VALUES(18,'98305e472a552ed9','fix the calibration of the scores
a	1	fix	fix
c	1	calibrat	calibration
v	0.2	=l2	l2
v	0.2	<code>	
c	0.85	scor	scores',1);
INSERT INTO "kind_form" VALUES(19,'292215e8cdeba953','backfill the ads events
a	1	backfill	backfill
c	1	ads	ads
c	1	event	events',1);
INSERT INTO "kind_form" VALUES(20,'665a06a4952e41e3','publish the recall read out
a	1	publish	publish
c	0.7	recall	recall
c	0.35	read-out	read-out
c	0.06	read	read',1);
INSERT INTO "kind_form" VALUES(21,'5284573e2cb0071f','look into the ranking drop
a	1	look into	look into
c	1	rank	ranking
c	1	drop	drop',1);
INSERT INTO "kind_form" VALUES(22,'0a33528d033e57c4','override the qu model for boba
a	1	overrid	override
c	0.7	qu	qu
c	1	model	model
c	0.595	boba	boba',1);
INSERT INTO "kind_form" VALUES(23,'8511eded656ff885','a model for query intent
c	1	model	model
c	0.85	queri	query
c	0.595	intent	intent',1);
INSERT INTO "kind_form" VALUES(24,'6af76d43208ca41f','refactor the feature joins
a	1	refactor	refactor
c	1	featur	feature
c	1	join	joins',1);
INSERT INTO "kind_form" VALUES(25,'c6e13c2c2c52d807','review wei s design for shard routing
a	1	review	review
v	0.3	=wei	wei
c	1	design	design
c	0.595	shard	shard
c	0.85	rout	routing',1);
INSERT INTO "kind_form" VALUES(26,'eda7a302f15bf016','override the qu output for ramen and udon
a	1	overrid	override
c	0.7	qu	qu
c	0.7	output	output
c	0.595	ramen	ramen
c	0.595	udon	udon',1);
INSERT INTO "kind_form" VALUES(27,'22cbe0be51282f00','wei asked to move the stand up notes to the wiki
v	0.3	=wei	wei
c	1	ask	asked
a	0.85	mov	move
c	0.85	stand-up	stand-up
c	0.85	not	notes
c	0.85	wiki	wiki',1);
CREATE TABLE kind_key (
	"key" VARCHAR NOT NULL, 
	id INTEGER NOT NULL, 
	forms INTEGER NOT NULL, 
	filled INTEGER NOT NULL, 
	PRIMARY KEY ("key")
)
 WITHOUT ROWID

;
INSERT INTO "kind_key" VALUES('',7,27,0);
INSERT INTO "kind_key" VALUES('<code>',122,2,2);
INSERT INTO "kind_key" VALUES('<date>',23,2,2);
INSERT INTO "kind_key" VALUES('=l2',120,2,2);
INSERT INTO "kind_key" VALUES('=wei',153,2,2);
INSERT INTO "kind_key" VALUES('ads',34,2,2);
INSERT INTO "kind_key" VALUES('answer',90,1,1);
INSERT INTO "kind_key" VALUES('ask',158,1,1);
INSERT INTO "kind_key" VALUES('backfill',47,2,2);
INSERT INTO "kind_key" VALUES('boba',140,1,1);
INSERT INTO "kind_key" VALUES('calibrat',26,2,2);
INSERT INTO "kind_key" VALUES('candidat',77,1,1);
INSERT INTO "kind_key" VALUES('check',99,1,1);
INSERT INTO "kind_key" VALUES('checklist',58,1,1);
INSERT INTO "kind_key" VALUES('click',40,2,2);
INSERT INTO "kind_key" VALUES('compar',80,1,1);
INSERT INTO "kind_key" VALUES('cutoff',79,1,1);
INSERT INTO "kind_key" VALUES('cutover',105,1,1);
INSERT INTO "kind_key" VALUES('dashboard',106,1,1);
INSERT INTO "kind_key" VALUES('design',31,2,2);
INSERT INTO "kind_key" VALUES('draft',65,1,1);
INSERT INTO "kind_key" VALUES('drop',133,1,1);
INSERT INTO "kind_key" VALUES('duplicat',111,1,1);
INSERT INTO "kind_key" VALUES('eval',92,1,1);
INSERT INTO "kind_key" VALUES('event',126,1,1);
INSERT INTO "kind_key" VALUES('explain',17,1,1);
INSERT INTO "kind_key" VALUES('featur',16,2,2);
INSERT INTO "kind_key" VALUES('finish',119,1,1);
INSERT INTO "kind_key" VALUES('fix',54,2,2);
INSERT INTO "kind_key" VALUES('flaki',52,1,1);
INSERT INTO "kind_key" VALUES('importer',50,1,1);
INSERT INTO "kind_key" VALUES('intent',144,1,1);
INSERT INTO "kind_key" VALUES('join',147,1,1);
INSERT INTO "kind_key" VALUES('latenci',68,1,1);
INSERT INTO "kind_key" VALUES('launch',60,2,2);
INSERT INTO "kind_key" VALUES('log',39,1,1);
INSERT INTO "kind_key" VALUES('look into',135,1,1);
INSERT INTO "kind_key" VALUES('model',4,3,3);
INSERT INTO "kind_key" VALUES('mov',19,2,2);
INSERT INTO "kind_key" VALUES('n.campaign',46,2,2);
INSERT INTO "kind_key" VALUES('n.candidate',73,1,1);
INSERT INTO "kind_key" VALUES('n.checklist',59,1,1);
INSERT INTO "kind_key" VALUES('n.ci',107,1,1);
INSERT INTO "kind_key" VALUES('n.code review',28,3,3);
INSERT INTO "kind_key" VALUES('n.dashboard',103,1,1);
INSERT INTO "kind_key" VALUES('n.deadline',76,1,1);
INSERT INTO "kind_key" VALUES('n.direction',154,1,1);
INSERT INTO "kind_key" VALUES('n.documentation',162,1,1);
INSERT INTO "kind_key" VALUES('n.duplicate',109,1,1);
INSERT INTO "kind_key" VALUES('n.endpoint',151,1,1);
INSERT INTO "kind_key" VALUES('n.event',127,1,1);
INSERT INTO "kind_key" VALUES('n.exam',36,3,3);
INSERT INTO "kind_key" VALUES('n.experiment',38,3,3);
INSERT INTO "kind_key" VALUES('n.experiment result',66,1,1);
INSERT INTO "kind_key" VALUES('n.feature',10,2,2);
INSERT INTO "kind_key" VALUES('n.log',41,2,2);
INSERT INTO "kind_key" VALUES('n.meeting',157,1,1);
INSERT INTO "kind_key" VALUES('n.metric',71,1,1);
INSERT INTO "kind_key" VALUES('n.minutes',156,1,1);
INSERT INTO "kind_key" VALUES('n.model',6,3,3);
INSERT INTO "kind_key" VALUES('n.money',102,1,1);
INSERT INTO "kind_key" VALUES('n.prediction',125,1,1);
INSERT INTO "kind_key" VALUES('n.privacy',91,1,1);
INSERT INTO "kind_key" VALUES('n.query',141,1,1);
INSERT INTO "kind_key" VALUES('n.questionnaire',87,1,1);
INSERT INTO "kind_key" VALUES('n.ranking',14,2,2);
INSERT INTO "kind_key" VALUES('n.search',138,1,1);
INSERT INTO "kind_key" VALUES('n.song',78,1,1);
INSERT INTO "kind_key" VALUES('n.survey',86,1,1);
INSERT INTO "kind_key" VALUES('n.threshold',75,1,1);
INSERT INTO "kind_key" VALUES('n.unit test',35,3,3);
INSERT INTO "kind_key" VALUES('not',159,1,1);
INSERT INTO "kind_key" VALUES('number',67,1,1);
INSERT INTO "kind_key" VALUES('output',55,2,2);
INSERT INTO "kind_key" VALUES('overrid',3,4,4);
INSERT INTO "kind_key" VALUES('pho',56,1,1);
INSERT INTO "kind_key" VALUES('privaci',88,1,1);
INSERT INTO "kind_key" VALUES('publish',128,1,1);
INSERT INTO "kind_key" VALUES('pull',72,1,1);
INSERT INTO "kind_key" VALUES('qu',5,4,4);
INSERT INTO "kind_key" VALUES('queri',143,1,1);
INSERT INTO "kind_key" VALUES('questionnair',85,1,1);
INSERT INTO "kind_key" VALUES('ramen',1,2,2);
INSERT INTO "kind_key" VALUES('rank',136,1,1);
INSERT INTO "kind_key" VALUES('ranker',11,1,1);
INSERT INTO "kind_key" VALUES('read',118,2,2);
INSERT INTO "kind_key" VALUES('read-out',117,2,2);
INSERT INTO "kind_key" VALUES('rebuild',97,1,1);
INSERT INTO "kind_key" VALUES('recall',18,2,2);
INSERT INTO "kind_key" VALUES('refactor',145,1,1);
INSERT INTO "kind_key" VALUES('review',30,3,3);
INSERT INTO "kind_key" VALUES('rout',150,1,1);
INSERT INTO "kind_key" VALUES('scor',124,1,1);
INSERT INTO "kind_key" VALUES('set',98,1,1);
INSERT INTO "kind_key" VALUES('shard',152,1,1);
INSERT INTO "kind_key" VALUES('stand-up',161,1,1);
INSERT INTO "kind_key" VALUES('stor',8,1,1);
INSERT INTO "kind_key" VALUES('test',48,3,3);
INSERT INTO "kind_key" VALUES('tokenizer',82,1,1);
INSERT INTO "kind_key" VALUES('trac',112,1,1);
INSERT INTO "kind_key" VALUES('tun',74,1,1);
INSERT INTO "kind_key" VALUES('two',83,1,1);
INSERT INTO "kind_key" VALUES('udon',155,1,1);
INSERT INTO "kind_key" VALUES('v.answer',89,1,1);
INSERT INTO "kind_key" VALUES('v.archive',12,1,1);
INSERT INTO "kind_key" VALUES('v.ask',142,2,2);
INSERT INTO "kind_key" VALUES('v.attend',146,1,1);
INSERT INTO "kind_key" VALUES('v.audit',25,3,3);
INSERT INTO "kind_key" VALUES('v.backfill',43,2,2);
INSERT INTO "kind_key" VALUES('v.benchmark',84,1,1);
INSERT INTO "kind_key" VALUES('v.boost',9,2,2);
INSERT INTO "kind_key" VALUES('v.build',94,1,1);
INSERT INTO "kind_key" VALUES('v.cancel',137,1,1);
INSERT INTO "kind_key" VALUES('v.check',100,1,1);
INSERT INTO "kind_key" VALUES('v.close',121,1,1);
INSERT INTO "kind_key" VALUES('v.compare',81,1,1);
INSERT INTO "kind_key" VALUES('v.configure',93,1,1);
INSERT INTO "kind_key" VALUES('v.copy',108,1,1);
INSERT INTO "kind_key" VALUES('v.deploy',63,3,3);
INSERT INTO "kind_key" VALUES('v.design',27,2,2);
INSERT INTO "kind_key" VALUES('v.diagnose',104,1,1);
INSERT INTO "kind_key" VALUES('v.exclude',134,1,1);
INSERT INTO "kind_key" VALUES('v.explain',24,1,1);
INSERT INTO "kind_key" VALUES('v.expose',131,1,1);
INSERT INTO "kind_key" VALUES('v.file',37,1,1);
INSERT INTO "kind_key" VALUES('v.fix',51,2,2);
INSERT INTO "kind_key" VALUES('v.get',70,1,1);
INSERT INTO "kind_key" VALUES('v.inspect',101,1,1);
INSERT INTO "kind_key" VALUES('v.instrument',110,1,1);
INSERT INTO "kind_key" VALUES('v.investigate',139,1,1);
INSERT INTO "kind_key" VALUES('v.launch',57,2,2);
INSERT INTO "kind_key" VALUES('v.merge',113,2,2);
INSERT INTO "kind_key" VALUES('v.move',22,2,2);
INSERT INTO "kind_key" VALUES('v.onboard',148,1,1);
INSERT INTO "kind_key" VALUES('v.open',33,1,1);
INSERT INTO "kind_key" VALUES('v.override',2,4,4);
INSERT INTO "kind_key" VALUES('v.patch',49,2,2);
INSERT INTO "kind_key" VALUES('v.post',129,1,1);
INSERT INTO "kind_key" VALUES('v.publish',130,1,1);
INSERT INTO "kind_key" VALUES('v.read',115,2,2);
INSERT INTO "kind_key" VALUES('v.rebuild',96,1,1);
INSERT INTO "kind_key" VALUES('v.record',44,2,2);
INSERT INTO "kind_key" VALUES('v.refactor',149,1,1);
INSERT INTO "kind_key" VALUES('v.remove',132,1,1);
INSERT INTO "kind_key" VALUES('v.repair',53,2,2);
INSERT INTO "kind_key" VALUES('v.reschedule',20,2,2);
INSERT INTO "kind_key" VALUES('v.review',32,3,3);
INSERT INTO "kind_key" VALUES('v.run',62,2,2);
INSERT INTO "kind_key" VALUES('v.score',123,1,1);
INSERT INTO "kind_key" VALUES('v.seed',45,2,2);
INSERT INTO "kind_key" VALUES('v.slow',69,1,1);
INSERT INTO "kind_key" VALUES('v.start',61,2,2);
INSERT INTO "kind_key" VALUES('v.test',42,3,3);
INSERT INTO "kind_key" VALUES('v.track',114,1,1);
INSERT INTO "kind_key" VALUES('v.transfer',13,3,3);
INSERT INTO "kind_key" VALUES('v.tune',29,3,3);
INSERT INTO "kind_key" VALUES('v.update',95,1,1);
INSERT INTO "kind_key" VALUES('v.write',64,2,2);
INSERT INTO "kind_key" VALUES('why',21,1,1);
INSERT INTO "kind_key" VALUES('wiki',160,1,1);
INSERT INTO "kind_key" VALUES('wir',15,1,1);
INSERT INTO "kind_key" VALUES('writ',116,1,1);
CREATE TABLE kind_mark (
	pair VARCHAR NOT NULL, 
	a VARCHAR NOT NULL, 
	b VARCHAR NOT NULL, 
	is_same BOOLEAN NOT NULL, 
	PRIMARY KEY (pair)
);
CREATE TABLE kind_member (
	ask_uid VARCHAR NOT NULL, 
	ask_id INTEGER NOT NULL, 
	at VARCHAR(32) NOT NULL, 
	kind VARCHAR NOT NULL, 
	form VARCHAR NOT NULL, 
	wording VARCHAR NOT NULL, 
	is_told BOOLEAN NOT NULL, 
	is_alert BOOLEAN NOT NULL, 
	PRIMARY KEY (ask_uid)
);
INSERT INTO "kind_member" VALUES('ghz39q89kdzr46nf',1,'2025-12-25T09:00:00.000000+00:00','ghz39q89kdzr46nf','7f32a629828f058a','360be644045fc964',0,0);
INSERT INTO "kind_member" VALUES('j7ckcmq9qaakwqae',2,'2025-12-29T09:00:00.000000+00:00','j7ckcmq9qaakwqae','397742fb93cded5f','89ca2ded260b8d98',0,0);
INSERT INTO "kind_member" VALUES('qkc3cb3mxd2hfzug',3,'2026-01-02T09:00:00.000000+00:00','qkc3cb3mxd2hfzug','09034fc1f2cf0dc3','bebf7c3492196842',0,0);
INSERT INTO "kind_member" VALUES('n35ejn9yz97fu4b2',4,'2026-01-06T09:00:00.000000+00:00','n35ejn9yz97fu4b2','ad9e6671f57bac61','1bccd0f9d40a327d',0,0);
INSERT INTO "kind_member" VALUES('uhnw4m2n3629der8',5,'2026-01-10T09:00:00.000000+00:00','uhnw4m2n3629der8','df0a963fc60a206e','1b8287f4c27d4e7a',0,0);
INSERT INTO "kind_member" VALUES('vdrfkupcfw67etca',6,'2026-01-14T09:00:00.000000+00:00','vdrfkupcfw67etca','02ab03e9696ff255','0a1ab66fc4e1a83a',0,0);
INSERT INTO "kind_member" VALUES('q2bg9v3x2dxx8rkf',7,'2026-01-18T09:00:00.000000+00:00','ghz39q89kdzr46nf','47f37ff6c987045a','deb0667f773f53fd',0,0);
INSERT INTO "kind_member" VALUES('dz9hdhzgdsh9a63h',8,'2026-01-22T09:00:00.000000+00:00','dz9hdhzgdsh9a63h','a403ce6362f946e5','033c85a0994abc16',0,0);
INSERT INTO "kind_member" VALUES('dh96adstj27as6ey',9,'2026-01-26T09:00:00.000000+00:00','dh96adstj27as6ey','6f3e81ee76d8d616','f0f33971d52bf1e3',0,0);
INSERT INTO "kind_member" VALUES('cw85xspp9chfvfdf',10,'2026-01-30T09:00:00.000000+00:00','cw85xspp9chfvfdf','1fb15109716ef2d3','f3fcf0b39f88415f',0,0);
INSERT INTO "kind_member" VALUES('tgrg7m7c3d6rsksn',11,'2026-02-03T09:00:00.000000+00:00','tgrg7m7c3d6rsksn','2be1356f2c54e4f4','be03b2f79c91dd1e',0,0);
INSERT INTO "kind_member" VALUES('q6j6j2mfps4up46u',12,'2026-02-07T09:00:00.000000+00:00','q6j6j2mfps4up46u','fea652ab1de33208','9fa3913004ddf047',0,0);
INSERT INTO "kind_member" VALUES('mkdm6s3p3zjdmsmk',13,'2026-02-11T09:00:00.000000+00:00','mkdm6s3p3zjdmsmk','692410c53a4d8c50','bce5ce0b64df2260',0,0);
INSERT INTO "kind_member" VALUES('at2f5mfnc5tmhzxm',14,'2026-02-15T09:00:00.000000+00:00','at2f5mfnc5tmhzxm','1be4d8842f5d2dc5','91dad29268649a3d',0,0);
INSERT INTO "kind_member" VALUES('w4j7jsynrmcrwgkc',15,'2026-02-19T09:00:00.000000+00:00','w4j7jsynrmcrwgkc','21bd99af82fe4a54','3a05c38486fbbf0c',0,0);
INSERT INTO "kind_member" VALUES('rqrkhnbenspb59js',16,'2026-02-23T09:00:00.000000+00:00','rqrkhnbenspb59js','7c6c44f376200890','c7cee924286c17a9',0,0);
INSERT INTO "kind_member" VALUES('kczgktq8bcwb4tpq',17,'2026-03-02T09:00:00.000000+00:00','kczgktq8bcwb4tpq','ada52b4841dbbe7b','b8f3159c4afd5269',0,0);
INSERT INTO "kind_member" VALUES('dpfc9y88dj36ar9p',18,'2026-03-02T09:00:00.000000+00:00','dpfc9y88dj36ar9p','98305e472a552ed9','5e9c0a448752b6b8',0,0);
INSERT INTO "kind_member" VALUES('pmzu6a2svkvjuu9c',19,'2026-03-02T09:00:00.000000+00:00','uhnw4m2n3629der8','292215e8cdeba953','249643e8a651af9e',0,0);
INSERT INTO "kind_member" VALUES('fcf5w2csh7pphc7e',20,'2026-03-02T09:00:00.000000+00:00','fcf5w2csh7pphc7e','665a06a4952e41e3','b346ca9f7c9f56e8',0,0);
INSERT INTO "kind_member" VALUES('sm5wkhdr44k4ye92',21,'2026-03-02T09:00:00.000000+00:00','sm5wkhdr44k4ye92','5284573e2cb0071f','1be86ead334097fd',0,0);
INSERT INTO "kind_member" VALUES('yyy9b4rqt74emn5g',22,'2026-03-02T09:00:00.000000+00:00','ghz39q89kdzr46nf','0a33528d033e57c4','370be493ae6368db',0,1);
INSERT INTO "kind_member" VALUES('cfmmxagpybc6amdv',23,'2026-03-02T09:00:00.000000+00:00','cfmmxagpybc6amdv','8511eded656ff885','e2060f748c2815de',0,0);
INSERT INTO "kind_member" VALUES('qa5sxgkxfxa57g6w',24,'2026-03-02T09:00:00.000000+00:00','qa5sxgkxfxa57g6w','6af76d43208ca41f','5af83655217afe3d',0,0);
INSERT INTO "kind_member" VALUES('p8ygj9knprvz535m',25,'2026-03-02T09:00:00.000000+00:00','n35ejn9yz97fu4b2','c6e13c2c2c52d807','4b203ffe5af42f0b',0,0);
INSERT INTO "kind_member" VALUES('peakj52vgmzxbd2j',26,'2026-03-02T09:00:00.000000+00:00','ghz39q89kdzr46nf','eda7a302f15bf016','570688b060e21ac0',0,0);
INSERT INTO "kind_member" VALUES('vjtbzyn5pzdsvbqc',27,'2026-03-02T09:00:00.000000+00:00','vjtbzyn5pzdsvbqc','22cbe0be51282f00','49dc35a12b4348a4',0,0);
CREATE TABLE kind_posting (
	id INTEGER NOT NULL, 
	entries BLOB NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "kind_posting" VALUES(1048576,X'0100000048E152401A0000008FC26540');
INSERT INTO "kind_posting" VALUES(2097152,X'0100000048E152400700000014AE3F401600000048E152401A0000008FC26540');
INSERT INTO "kind_posting" VALUES(3145728,X'0100000048E152400700000014AE3F401600000048E152401A0000008FC26540');
INSERT INTO "kind_posting" VALUES(4194304,X'0100000048E152401600000048E1524017000000E17A1C40');
INSERT INTO "kind_posting" VALUES(5242880,X'0100000048E152400700000014AE3F401600000048E152401A0000008FC26540');
INSERT INTO "kind_posting" VALUES(6291456,X'0100000048E152401600000048E1524017000000E17A1C40');
INSERT INTO "kind_posting" VALUES(8388608,X'0200000000008040');
INSERT INTO "kind_posting" VALUES(9437184,X'02000000000080401800000000004040');
INSERT INTO "kind_posting" VALUES(10485760,X'02000000000080401800000000004040');
INSERT INTO "kind_posting" VALUES(11534336,X'0200000000008040');
INSERT INTO "kind_posting" VALUES(12582912,X'0200000000008040');
INSERT INTO "kind_posting" VALUES(13631488,X'0200000000008040030000009A9959401B00000066669640');
INSERT INTO "kind_posting" VALUES(14680064,X'02000000000080401500000000004040');
INSERT INTO "kind_posting" VALUES(15728640,X'0200000000008040');
INSERT INTO "kind_posting" VALUES(16777216,X'02000000000080401800000000004040');
INSERT INTO "kind_posting" VALUES(17825792,X'030000009A995940');
INSERT INTO "kind_posting" VALUES(18874368,X'030000009A995940140000003D0A0740');
INSERT INTO "kind_posting" VALUES(19922944,X'030000009A9959401B00000066669640');
INSERT INTO "kind_posting" VALUES(20971520,X'030000009A9959401B00000066669640');
INSERT INTO "kind_posting" VALUES(22020096,X'030000009A995940');
INSERT INTO "kind_posting" VALUES(23068672,X'030000009A9959401B00000066669640');
INSERT INTO "kind_posting" VALUES(24117248,X'030000009A99594010000000A4701D40');
INSERT INTO "kind_posting" VALUES(25165824,X'030000009A995940');
INSERT INTO "kind_posting" VALUES(26214400,X'040000000000404009000000666676401900000014AE6F40');
INSERT INTO "kind_posting" VALUES(27262976,X'04000000000040401200000000005040');
INSERT INTO "kind_posting" VALUES(28311552,X'04000000000040401900000014AE6F40');
INSERT INTO "kind_posting" VALUES(29360128,X'040000000000404009000000666676401900000014AE6F40');
INSERT INTO "kind_posting" VALUES(30408704,X'04000000000040400A000000000040401200000000005040');
INSERT INTO "kind_posting" VALUES(31457280,X'040000000000404009000000666676401900000014AE6F40');
INSERT INTO "kind_posting" VALUES(32505856,X'04000000000040401900000014AE6F40');
INSERT INTO "kind_posting" VALUES(33554432,X'040000000000404009000000666676401900000014AE6F40');
INSERT INTO "kind_posting" VALUES(34603008,X'05000000CDCC8C40');
INSERT INTO "kind_posting" VALUES(35651584,X'05000000CDCC8C401300000000004040');
INSERT INTO "kind_posting" VALUES(36700160,X'05000000CDCC8C40060000009A99594010000000A4701D40');
INSERT INTO "kind_posting" VALUES(37748736,X'05000000CDCC8C40060000009A99594010000000A4701D40');
INSERT INTO "kind_posting" VALUES(38797312,X'05000000CDCC8C40');
INSERT INTO "kind_posting" VALUES(39845888,X'05000000CDCC8C40060000009A99594010000000A4701D40');
INSERT INTO "kind_posting" VALUES(40894464,X'05000000CDCC8C40');
INSERT INTO "kind_posting" VALUES(41943040,X'05000000CDCC8C400F000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(42991616,X'05000000CDCC8C400F000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(44040192,X'05000000CDCC8C40060000009A99594010000000A4701D40');
INSERT INTO "kind_posting" VALUES(45088768,X'05000000CDCC8C401300000000004040');
INSERT INTO "kind_posting" VALUES(46137344,X'05000000CDCC8C401B00000066669640');
INSERT INTO "kind_posting" VALUES(47185920,X'05000000CDCC8C401300000000004040');
INSERT INTO "kind_posting" VALUES(48234496,X'05000000CDCC8C401300000000004040');
INSERT INTO "kind_posting" VALUES(49283072,X'05000000CDCC8C401300000000004040');
INSERT INTO "kind_posting" VALUES(50331648,X'05000000CDCC8C40060000009A99594010000000A4701D40');
INSERT INTO "kind_posting" VALUES(51380224,X'060000009A9959401200000000005040');
INSERT INTO "kind_posting" VALUES(52428800,X'060000009A995940');
INSERT INTO "kind_posting" VALUES(53477376,X'060000009A9959401200000000005040');
INSERT INTO "kind_posting" VALUES(54525952,X'060000009A995940');
INSERT INTO "kind_posting" VALUES(55574528,X'060000009A9959401200000000005040');
INSERT INTO "kind_posting" VALUES(56623104,X'060000009A9959401200000000005040');
INSERT INTO "kind_posting" VALUES(57671680,X'0700000014AE3F401A0000008FC26540');
INSERT INTO "kind_posting" VALUES(58720256,X'0700000014AE3F40');
INSERT INTO "kind_posting" VALUES(59768832,X'0800000000004040110000009A991940');
INSERT INTO "kind_posting" VALUES(60817408,X'0800000000004040');
INSERT INTO "kind_posting" VALUES(61865984,X'0800000000004040');
INSERT INTO "kind_posting" VALUES(62914560,X'0800000000004040110000009A991940');
INSERT INTO "kind_posting" VALUES(63963136,X'0800000000004040110000009A991940');
INSERT INTO "kind_posting" VALUES(65011712,X'0800000000004040110000009A991940');
INSERT INTO "kind_posting" VALUES(66060288,X'0800000000004040110000009A991940140000003D0A0740');
INSERT INTO "kind_posting" VALUES(67108864,X'080000000000404010000000A4701D40');
INSERT INTO "kind_posting" VALUES(68157440,X'0800000000004040');
INSERT INTO "kind_posting" VALUES(69206016,X'0900000066667640');
INSERT INTO "kind_posting" VALUES(70254592,X'0900000066667640');
INSERT INTO "kind_posting" VALUES(71303168,X'0900000066667640');
INSERT INTO "kind_posting" VALUES(72351744,X'0900000066667640');
INSERT INTO "kind_posting" VALUES(73400320,X'0900000066667640');
INSERT INTO "kind_posting" VALUES(74448896,X'0900000066667640');
INSERT INTO "kind_posting" VALUES(75497472,X'0900000066667640');
INSERT INTO "kind_posting" VALUES(76546048,X'0A00000000004040');
INSERT INTO "kind_posting" VALUES(77594624,X'0A00000000004040');
INSERT INTO "kind_posting" VALUES(78643200,X'0A00000000004040');
INSERT INTO "kind_posting" VALUES(79691776,X'0A00000000004040');
INSERT INTO "kind_posting" VALUES(80740352,X'0A00000000004040');
INSERT INTO "kind_posting" VALUES(81788928,X'0A00000000004040');
INSERT INTO "kind_posting" VALUES(82837504,X'0A00000000004040');
INSERT INTO "kind_posting" VALUES(83886080,X'0B00000066660640');
INSERT INTO "kind_posting" VALUES(84934656,X'0B00000066660640');
INSERT INTO "kind_posting" VALUES(85983232,X'0B00000066660640');
INSERT INTO "kind_posting" VALUES(87031808,X'0B00000066660640');
INSERT INTO "kind_posting" VALUES(88080384,X'0B00000066660640');
INSERT INTO "kind_posting" VALUES(89128960,X'0C00000000004040');
INSERT INTO "kind_posting" VALUES(90177536,X'0C00000000004040');
INSERT INTO "kind_posting" VALUES(91226112,X'0C00000000004040');
INSERT INTO "kind_posting" VALUES(92274688,X'0C00000000004040');
INSERT INTO "kind_posting" VALUES(93323264,X'0C00000000004040');
INSERT INTO "kind_posting" VALUES(94371840,X'0C00000000004040');
INSERT INTO "kind_posting" VALUES(95420416,X'0C00000000004040');
INSERT INTO "kind_posting" VALUES(96468992,X'0D000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(97517568,X'0D000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(98566144,X'0D000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(99614720,X'0D000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(100663296,X'0D000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(101711872,X'0D000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(102760448,X'0D000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(103809024,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(104857600,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(105906176,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(106954752,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(108003328,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(109051904,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(110100480,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(111149056,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(112197632,X'0E000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(113246208,X'0F000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(114294784,X'0F000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(115343360,X'0F000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(116391936,X'0F000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(117440512,X'0F000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(118489088,X'0F000000CDCC2C401800000000004040');
INSERT INTO "kind_posting" VALUES(119537664,X'0F000000CDCC2C40');
INSERT INTO "kind_posting" VALUES(120586240,X'10000000A4701D40140000003D0A0740');
INSERT INTO "kind_posting" VALUES(121634816,X'10000000A4701D40');
INSERT INTO "kind_posting" VALUES(122683392,X'10000000A4701D40140000003D0A0740');
INSERT INTO "kind_posting" VALUES(123731968,X'10000000A4701D40140000003D0A0740');
INSERT INTO "kind_posting" VALUES(124780544,X'110000009A991940');
INSERT INTO "kind_posting" VALUES(125829120,X'110000009A9919401200000000005040');
INSERT INTO "kind_posting" VALUES(126877696,X'110000009A991940');
INSERT INTO "kind_posting" VALUES(127926272,X'110000009A9919401200000000005040');
INSERT INTO "kind_posting" VALUES(128974848,X'1200000000005040');
INSERT INTO "kind_posting" VALUES(130023424,X'1200000000005040');
INSERT INTO "kind_posting" VALUES(131072000,X'1200000000005040');
INSERT INTO "kind_posting" VALUES(132120576,X'1300000000004040');
INSERT INTO "kind_posting" VALUES(133169152,X'1300000000004040');
INSERT INTO "kind_posting" VALUES(134217728,X'140000003D0A0740');
INSERT INTO "kind_posting" VALUES(135266304,X'140000003D0A0740');
INSERT INTO "kind_posting" VALUES(136314880,X'140000003D0A0740');
INSERT INTO "kind_posting" VALUES(137363456,X'140000003D0A0740');
INSERT INTO "kind_posting" VALUES(138412032,X'1500000000004040');
INSERT INTO "kind_posting" VALUES(139460608,X'1500000000004040');
INSERT INTO "kind_posting" VALUES(140509184,X'1500000000004040');
INSERT INTO "kind_posting" VALUES(141557760,X'1500000000004040');
INSERT INTO "kind_posting" VALUES(142606336,X'1500000000004040');
INSERT INTO "kind_posting" VALUES(143654912,X'1500000000004040');
INSERT INTO "kind_posting" VALUES(144703488,X'1500000000004040');
INSERT INTO "kind_posting" VALUES(145752064,X'1500000000004040');
INSERT INTO "kind_posting" VALUES(146800640,X'1600000048E15240');
INSERT INTO "kind_posting" VALUES(147849216,X'17000000E17A1C40');
INSERT INTO "kind_posting" VALUES(148897792,X'17000000E17A1C401B00000066669640');
INSERT INTO "kind_posting" VALUES(149946368,X'17000000E17A1C40');
INSERT INTO "kind_posting" VALUES(150994944,X'17000000E17A1C40');
INSERT INTO "kind_posting" VALUES(152043520,X'1800000000004040');
INSERT INTO "kind_posting" VALUES(153092096,X'1800000000004040');
INSERT INTO "kind_posting" VALUES(154140672,X'1800000000004040');
INSERT INTO "kind_posting" VALUES(155189248,X'1800000000004040');
INSERT INTO "kind_posting" VALUES(156237824,X'1800000000004040');
INSERT INTO "kind_posting" VALUES(157286400,X'1900000014AE6F40');
INSERT INTO "kind_posting" VALUES(158334976,X'1900000014AE6F40');
INSERT INTO "kind_posting" VALUES(159383552,X'1900000014AE6F40');
INSERT INTO "kind_posting" VALUES(160432128,X'1900000014AE6F401B00000066669640');
INSERT INTO "kind_posting" VALUES(161480704,X'1900000014AE6F40');
INSERT INTO "kind_posting" VALUES(162529280,X'1A0000008FC26540');
INSERT INTO "kind_posting" VALUES(163577856,X'1B00000066669640');
INSERT INTO "kind_posting" VALUES(164626432,X'1B00000066669640');
INSERT INTO "kind_posting" VALUES(165675008,X'1B00000066669640');
INSERT INTO "kind_posting" VALUES(166723584,X'1B00000066669640');
INSERT INTO "kind_posting" VALUES(167772160,X'1B00000066669640');
INSERT INTO "kind_posting" VALUES(168820736,X'1B00000066669640');
INSERT INTO "kind_posting" VALUES(169869312,X'1B00000066669640');
CREATE TABLE lost (
	uid VARCHAR NOT NULL, 
	starts_at VARCHAR(32) NOT NULL, 
	minutes INTEGER NOT NULL, 
	label VARCHAR NOT NULL, 
	ask_uid VARCHAR NOT NULL, 
	PRIMARY KEY (uid)
);
CREATE TABLE person (
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	aliases TEXT NOT NULL, 
	role VARCHAR NOT NULL, 
	team VARCHAR NOT NULL, 
	tone VARCHAR, 
	is_private BOOLEAN NOT NULL, 
	channel VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "person" VALUES('priya shah','Priya Shah','[]','pm','search',NULL,0,'');
INSERT INTO "person" VALUES('tom becker','Tom Becker','[]','partner','campaigns',NULL,0,'');
INSERT INTO "person" VALUES('karen ito','Karen Ito','[]','leadership','',NULL,0,'');
INSERT INTO "person" VALUES('wei chen','Wei Chen','[]','peer','search',NULL,0,'');
INSERT INTO "person" VALUES('dana novak','Dana Novak','[]','partner','ads',NULL,0,'');
INSERT INTO "person" VALUES('marco rossi','Marco Rossi','[]','tech-lead','search',NULL,0,'');
INSERT INTO "person" VALUES('elena petrov','Elena Petrov','[]','partner','campaigns',NULL,0,'');
INSERT INTO "person" VALUES('me','me','[]','other','',NULL,0,'');
CREATE TABLE profile (
	"key" VARCHAR NOT NULL, 
	name VARCHAR NOT NULL, 
	zone VARCHAR NOT NULL, 
	hours TEXT NOT NULL, 
	"primary" VARCHAR NOT NULL, 
	secondary VARCHAR NOT NULL, 
	PRIMARY KEY ("key")
);
INSERT INTO "profile" VALUES('me','Noa Levin','','[[{"starts":"09:00:00","ends":"12:30:00"},{"starts":"13:30:00","ends":"17:00:00"}],[{"starts":"09:00:00","ends":"12:30:00"},{"starts":"13:30:00","ends":"17:00:00"}],[{"starts":"09:00:00","ends":"12:30:00"},{"starts":"13:30:00","ends":"17:00:00"}],[{"starts":"09:00:00","ends":"12:30:00"},{"starts":"13:30:00","ends":"17:00:00"}],[{"starts":"09:00:00","ends":"12:30:00"},{"starts":"13:30:00","ends":"17:00:00"}],[],[]]','KR1','KR2');
CREATE TABLE promise (
	uid VARCHAR NOT NULL, 
	ask_uid VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	quotes TEXT NOT NULL, 
	zone VARCHAR NOT NULL, 
	state VARCHAR NOT NULL, 
	closed_at VARCHAR(32), 
	answer VARCHAR, 
	answered_at VARCHAR(32), 
	taken_by VARCHAR NOT NULL, 
	late_because VARCHAR NOT NULL, 
	PRIMARY KEY (uid)
);
INSERT INTO "promise" VALUES('qgw5zzwy6y65kyvy','pmzu6a2svkvjuu9c','dana novak','[{"on":"2026-03-04","dates":"finish","made_at":"2026-03-02T09:00:00.000000+00:00"}]','UTC','open',NULL,NULL,NULL,'','');
CREATE TABLE review_state (
	"key" VARCHAR NOT NULL, 
	"on" DATE NOT NULL, 
	settled TEXT NOT NULL, 
	kept TEXT NOT NULL, 
	weekly_on DATE, 
	PRIMARY KEY ("key")
);
CREATE TABLE sent_reply (
	uid VARCHAR NOT NULL, 
	ask_uid VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	situation VARCHAR NOT NULL, 
	variant VARCHAR NOT NULL, 
	text VARCHAR NOT NULL, 
	sent_at VARCHAR(32) NOT NULL, 
	PRIMARY KEY (uid)
);
INSERT INTO "sent_reply" VALUES('ahzvw7fenuns6dk6','pmzu6a2svkvjuu9c','dana novak','yes','yes-count','Subject: Ads event backfill: Wednesday 4 March

Hi Dana,

Count me in for the ads event backfill: it''ll be done by Wednesday 4 March.

Best,
Noa','2026-03-02T09:00:00.000000+00:00');
CREATE TABLE taken_in (
	uid VARCHAR NOT NULL, 
	PRIMARY KEY (uid)
)
 WITHOUT ROWID

;
INSERT INTO "taken_in" VALUES('cfmmxagpybc6amdv');
INSERT INTO "taken_in" VALUES('dpfc9y88dj36ar9p');
INSERT INTO "taken_in" VALUES('fcf5w2csh7pphc7e');
INSERT INTO "taken_in" VALUES('kczgktq8bcwb4tpq');
INSERT INTO "taken_in" VALUES('p8ygj9knprvz535m');
INSERT INTO "taken_in" VALUES('peakj52vgmzxbd2j');
INSERT INTO "taken_in" VALUES('pmzu6a2svkvjuu9c');
INSERT INTO "taken_in" VALUES('qa5sxgkxfxa57g6w');
INSERT INTO "taken_in" VALUES('sm5wkhdr44k4ye92');
INSERT INTO "taken_in" VALUES('vjtbzyn5pzdsvbqc');
INSERT INTO "taken_in" VALUES('yyy9b4rqt74emn5g');
CREATE TABLE waiting (
	uid VARCHAR NOT NULL, 
	ask_uid VARCHAR NOT NULL, 
	person VARCHAR NOT NULL, 
	since_at VARCHAR(32) NOT NULL, 
	nudge_on DATE NOT NULL, 
	what VARCHAR NOT NULL, 
	nudges INTEGER NOT NULL, 
	ended_at VARCHAR(32), 
	PRIMARY KEY (uid)
);
CREATE TABLE week_stretch (
	uid VARCHAR NOT NULL, 
	cap_min INTEGER NOT NULL, 
	from_on DATE NOT NULL, 
	until_on DATE NOT NULL, 
	PRIMARY KEY (uid)
);
CREATE TABLE work (
	uid VARCHAR NOT NULL, 
	ask_uid VARCHAR NOT NULL, 
	started_at VARCHAR(32) NOT NULL, 
	minutes INTEGER, 
	PRIMARY KEY (uid)
);
CREATE INDEX ask_status ON ask (status, merged_into, received_at);
CREATE INDEX ask_received ON ask (received_at);
CREATE INDEX ask_closed ON ask (closed_at);
CREATE INDEX ask_due_on ON ask (due_on) WHERE due_on IS NOT NULL;
CREATE INDEX ask_due_at ON ask (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX ask_revisit_on ON ask (revisit_on) WHERE revisit_on IS NOT NULL;
CREATE INDEX ask_merged_into ON ask (merged_into) WHERE merged_into <> '';
CREATE INDEX ask_key_result ON ask (key_result);
CREATE INDEX ask_channel ON ask (channel, received_at);
CREATE INDEX ask_source ON ask (source, source_id, uid);
CREATE INDEX ask_finished ON ask (closed_at) WHERE estimate_min IS NOT NULL AND actual_min IS NOT NULL;
CREATE INDEX promise_ask ON promise (ask_uid);
CREATE INDEX promise_person ON promise (person);
CREATE INDEX promise_state ON promise (state);
CREATE INDEX sent_reply_ask ON sent_reply (ask_uid);
CREATE INDEX sent_reply_person ON sent_reply (person, sent_at);
CREATE INDEX sent_reply_sent ON sent_reply (sent_at);
CREATE INDEX waiting_ask ON waiting (ask_uid);
CREATE INDEX waiting_open ON waiting (nudge_on) WHERE ended_at IS NULL;
CREATE INDEX work_ask ON work (ask_uid);
CREATE INDEX work_started ON work (started_at);
CREATE INDEX work_running ON work (started_at, uid) WHERE minutes IS NULL;
CREATE INDEX lost_starts ON lost (starts_at);
CREATE INDEX kind_member_ask ON kind_member (ask_id);
CREATE INDEX kind_member_kind ON kind_member (kind, ask_id);
CREATE INDEX kind_member_form ON kind_member (form, kind, ask_id, is_told);
CREATE INDEX kind_member_wording ON kind_member (wording, ask_id);
CREATE INDEX kind_member_alert ON kind_member (kind) WHERE is_alert;
CREATE INDEX kind_mark_a ON kind_mark (a);
CREATE INDEX kind_mark_b ON kind_mark (b);
CREATE INDEX kind_form_dead ON kind_form (id) WHERE asks = 0;
CREATE INDEX kind_key_id ON kind_key (id);
CREATE INDEX act_machine ON act (machine, seq);
CREATE INDEX act_undoes ON act (undoes);
CREATE INDEX entry_record ON entry (kind, "key", act_seq);
CREATE INDEX entry_ask ON entry (ask_uid, act_seq);
COMMIT;
