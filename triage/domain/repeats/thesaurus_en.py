"""English words of work that mean the same in an ask, as data: one class a line, its name first.

A word may stand in several classes; entries of several words are matched as phrases, and a verb with its particle also
across its object ("turn it off"). Words are given in their base form. Another language is another file of this shape.
Source: written for this package from general English usage, not from any corpus.
"""

VERBS = """
add: append, include, insert, attach, put in, addition, adding
remove: delete, drop, erase, eliminate, get rid of, take out, take off, take down, discard, unlist, strip out, deletion, removal, kick out, right to be forgotten, prune, cut out
clean: clean up, cleanup, tidy, tidy up, purge, clear, clear out, wipe, flush, empty, prune, housekeeping, free up, sweep
free: free up, free some, release, unblock
create: make, new, set up, setup, generate, establish, spin up, provision, stand up, bootstrap, creation, instantiate
build: compile, assemble, construct, rebuild, re-build, regenerate, recreate
rebuild: reindex, re-index, regenerate, recreate, rebuild, recompute, recalculate, refresh
restart: reboot, bounce, power cycle, relaunch, cycle, kick, restart
run: execute, launch, trigger, kick off, start, fire, fire off, invoke, process, perform
rerun: re-run, retry, retrigger, re-trigger, replay, reprocess, run again, try again, redo, resubmit, requeue, run it again, start again, once more, repeat
start: begin, commence, kick off, initiate, launch, start up, boot
stop: halt, end, kill, terminate, wind down, shut down, shutdown, turn off, switch off, cease, abort, conclude, stop
pause: suspend, hold, put on hold, freeze, halt, stop
resume: unpause, continue, unfreeze, restart
disable: turn off, switch off, deactivate, flip off, set to false, opt out, toggle off, take offline, decommission
enable: turn on, switch on, activate, flip on, set to true, opt in, toggle on, bring online, enablement, activation
toggle: flip, switch
decommission: retire, sunset, shut down, tear down, dismantle, turn down, deprecate, scrap, phase out
deploy: release, ship, roll out, rollout, push, publish, go live, launch, deployment, push out
promote: release, graduate, elevate, promotion
rollback: roll back, revert, undo, back out, go back to, put back, roll it back, downgrade, reverse
restore: recover, bring back, get back, undelete, retrieve, recovery, reinstate, put back, revive
grant: give, allow, permit, authorize, authorise, let in, provide, assign, grant access, give access
revoke: withdraw, take away, take off, strip, deny, rescind, cut off, revocation, remove access, drop access
approve: sign off, accept, ok, okay, greenlight, green light, endorse, approval, sign-off, authorize, authorise, stamp, lgtm
reject: decline, refuse, deny, turn down, rejection, dismiss, denied, refusal
review: look at, look over, take a look, have a look, take look, have look, go over, go through, proofread, feedback, critique, read through, look through, cross-check, sanity check, second opinion, screen, inspect, comment on
check: verify, validate, confirm, make sure, ensure, examine, inspect, verification, validation, double check, double-check, see if, see whether, find out if
test: try, try out, qa, testing, smoke test
investigate: look into, dig into, debug, diagnose, troubleshoot, find out, figure out, work out, root cause, study, explore, research, look for the cause, get to the bottom, investigation, drill down, see why, check why
analyse: analyze, analysis, examine, study, investigate
fix: repair, resolve, solve, correct, mend, patch, sort out, correction, rectify, resolution, remedy, hotfix
update: change, modify, edit, amend, adjust, revise, alter, refresh, modification, amendment, set, revision, bring up to date
upgrade: bump, update, move to version, modernize, modernise, bump up
outdated: out of date, old, stale, obsolete, deprecated, out-of-date
increase: raise, bump, bump up, boost, scale up, grow, expand, higher, lift, go up, up, double, more, enlarge, widen, ramp, ramp up, turn up, expansion, extend, push up, needs more
decrease: reduce, lower, scale down, shrink, cut, cut down, bring down, less, fewer, down, turn down, halve, ramp down, reduction, trim, scale in, dial down
scale: resize, autoscale, scaling
tune: adjust, fine-tune, optimise, optimize, tweak, calibrate
speed up: accelerate, faster, quicker, quicken
slow: sluggish, latency, takes too long, takes forever, slow down
extend: prolong, lengthen, extension, renew, stretch, another week
renew: renewal, extend, reissue, expire, expiry, expiration, new
expire: expiry, expiration, run out, lapse, due
postpone: delay, defer, put off, push back, push out, move back, reschedule, shift
reschedule: move, shift, rearrange, rebook, change the date, change the time
move: migrate, transfer, relocate, shift, port, migration, relocation, switch over
transfer: send, wire, hand over, reassign, move
copy: duplicate, clone, replicate, sync, mirror, snapshot, replication, synchronize, synchronise
export: dump, extract, download, csv, extraction, spreadsheet, excel
import: load, upload, ingest, bring in, ingestion, onboard
send: share, forward, mail, deliver, pass on, submit, hand in, dispatch, email, resend
receive: get, arrive, show up, come in, obtain, receipt
get: fetch, pull, obtain, retrieve, have, pull up, grab, gather, collect
give: provide, supply, hand, offer
collect: gather, compile, harvest, collection
pay: settle, payment, remit, pay out, payout
refund: reimburse, money back, give back, chargeback, reimbursement, get back, pay back, return
charge: fee, cost, bill, debit, surcharge
order: buy, purchase, procure, acquire, get, purchasing, procurement
book: reserve, schedule, arrange, reservation, booking, make a reservation
schedule: plan, arrange, organise, organize, set up, put on the calendar, put on calendar, calendar, set a date, find a slot, find time, find a time, book time, book
cancel: call off, abort, void, annul, cancellation, scrap, cancelling, drop
write: draft, compose, author, prepare, write up, write down, put together, jot down
document: doc, docs, documentation, write down, document
prepare: get ready, put together, set up, preparation, prep
translate: localise, localize, translation, localisation, localization
design: mockup, mock up, mock-up, sketch, draw, wireframe, figma, design
prototype: proof of concept, poc, spike, demo, pilot
compare: comparison, benchmark, versus, vs, difference, contrast
evaluate: assess, evaluation, assessment, rate, gauge, judge
measure: quantify, measurement, benchmark
estimate: forecast, predict, projection, estimation, guess, sizing, prediction
calculate: compute, count, calculation, work out, add up, tally, sum
summarise: summarize, summary, recap, digest, tldr, sum up, overview, wrap up
explain: clarify, describe, walk through, explanation, clarification
decide: choose, pick, select, decision, selection, settle on, choice
propose: suggest, recommend, proposal, recommendation, suggestion, pitch, idea
find: look for, search, look up, locate, seek, hunt, lookup, source
show: display, list, view, see, present, read out, tell
list: enumerate, collect, compile, inventory
hide: suppress, conceal, mask, bury, unlist, block
block: ban, blacklist, blocklist, deny, denylist, forbid, prohibit, suppress, exclude, filter out
unblock: unban, whitelist, allowlist, allow, permit, exempt
exclude: skip, leave out, omit, ignore, exempt, filter out, drop, prevent, don't run, do not run
mute: silence, snooze, quiet, suppress, ignore, acknowledge, ack, downtime
boost: promote, rank higher, rank first, pin, push up, lift, prioritise, prioritize, feature
demote: bury, rank lower, push down, demotion, deprioritise, deprioritize, downrank, ranks too high, rank down
merge: combine, unify, consolidate, dedupe, deduplicate, join, merging, duplicate, dedup, fold
split: separate, break up, divide, break into, carve out
rename: relabel, should be called, call it, change the name, change name, retitle, renaming, name
replace: swap, substitute, exchange, switch, replacement, switch over, switch to, instead of, sub
swap: trade, switch, exchange, cover, take over, take my, stand in, fill in, substitute, swop, instead of me
assign: reassign, allocate, hand over, delegate, hand off, assignment, change the owner, change owner, transfer, reassignment
approve leave: leave request, vacation request, pto request, time off request, holiday request
invite: invitation, ask along
notify: inform, tell, let know, announce, ping, notification, announcement, heads up, give notice
remind: reminder, follow up, chase, nudge
hire: recruit, hiring, recruitment, recruiting, headcount, fill the role
onboard: onboarding, new joiner, new hire, new starter, starts on, joins the team, joining, new employee, first day, newcomer
offboard: offboarding, leaving, left the team, left team, left the company, leaver, last day, is leaving, exit, departed, departure
train: retrain, re-train, fit, training, finetune, fine-tune, kick off training, refit
teach: coach, mentor, train, tutor, instruct, workshop, show how
enroll: enrol, sign up, register, registration, enlist, subscribe, enrolment, enrollment
unsubscribe: opt out, unregister, deregister, take off the list
label: annotate, annotation, tag, labelling, labeling, labelled, labeled, annotator, labeler, labeller, mark up
rotate: rotation, roll, reissue, new key, was leaked, leaked, compromised, cycle
reset: reinitialise, factory settings, wipe, start over, unlock, default settings, original settings
lock: locked, freeze, locked out
unlock: locked out, unfreeze, release
install: installation, set up, deploy, reinstall, put on
uninstall: remove, deinstall
configure: configuration, config, set up, setup, settings, setting, parameter, customise, customize
monitor: watch, track, keep an eye, monitoring, observe, tracking, monitoring
answer: reply, respond, response, fill in, fill out, complete
ask: request, enquire, inquire, query, inquiry
close: complete, finish, finalise, finalize, wrap up, close out, closing, shut
open: reopen, raise, file, log, submit
file: raise, log, submit, open, lodge, create
report: report on, readout, write-up
override: overrule, overwrite, force, hardcode, hard-code, pin, overriding
force: enforce, require, mandate
map: link, associate, mapping, alias, treat as, point, redirect, connect
expose: publish, open up, make public, make available, surface
talk: discuss, align, meet, speak, sync, chat, discussion, catch up, touch base
attend: join, participate, take part, sit in
host: run, organise, organize, hold, moderate
lead: drive, own, run
learn: study, learning
read: go through, skim
watch: view, see
backfill: fill the gap, is missing, reload, fill in, missing data, catch up
archive: store, put away, retain, mothball
reconcile: match, balance, reconciliation, tie out, true up
accrue: accrual, accruals, provision
audit: compliance check, review
print: print out, hard copy
sign: signature, countersign, e-sign, docusign
draw: sketch, illustrate, illustration
record: log, note, capture, track
host: hold, organize
negotiate: bargain, haggle, negotiation
convert: transform, turn into, conversion, switch
refactor: clean up, restructure, rewrite, simplify, refactoring
rewrite: redo, rework, reword, rephrase
simplify: streamline, make simpler, make easier
implement: develop, code, build, program, implementation, development, introduce
integrate: connect, hook up, integration, wire up, link, plug in
support: help, assist, assistance, aid, give a hand, lend a hand
handle: deal with, take care of, process, manage, sort out, see to
break: broken, fail, failing, failed, failure, down, crash, error, not working, doesn't work, does not work, didn't work, won't work, isn't working, stopped working, outage, malfunction, hang, stuck, out of order, wrong, incorrect, bad, faulty, damaged, kaputt, exception, unavailable, unreachable, missing, go wrong, went wrong, no data, does not start, won't start, doesn't start, does not load, doesn't load, frozen, unable, cannot
lose: lost, misplace, missing, stolen, steal, can't find, cannot find, disappear, gone, vanished
damage: broken, crack, cracked, bent, ruined, destroyed, ripped, torn, scratch, snap
withdraw: withdrawal, take out money, cash out
deposit: pay in, put in, credit
top up: top-up, topup, add money, add funds, recharge, load
need: want, require, would like
wait: queue, pending, delay, waiting
play: put on, listen, stream, start playing
cook: bake, prepare, recipe, make a meal
call: phone, ring, dial, give a call
travel: trip, go to, visit, fly, journey, vacation
spell: spelling, spelled
mean: meaning, definition, define, stand for, definition of
track: trace, follow, find
turn: make
brainstorm: think about, ideate, think through, come up with
plan: roadmap, planning, map out, make a plan, draw up a plan
launch: go live, introduce, roll out
demo: demonstrate, demonstration, show, present, walkthrough
onboarding: induction, orientation
liaise: coordinate, align, arrange with
escalate: escalation, raise, urgent case, angry, take over
triage: prioritise, sort, classify
"""

NOUNS = """
access: permission, permissions, right, rights, login, privilege, role, entitlement, log in, sign in, credentials, read access, write access, view permission, authorization, authorisation, acl, membership, admin
account: profile, user account, login, acct
user: customer, client, consumer, subscriber, end user, account holder
person: employee, colleague, staff, worker, member, teammate, coworker, people, contractor
team: squad, group, crew, department, org, organisation, organization
manager: boss, lead, supervisor, head, director, approver
candidate: applicant, interviewee, application
interview: interviewer, panel, screening, interview panel, phone screen
resume: cv, curriculum vitae, application, resumes
role: position, job, vacancy, opening, requisition, job ad, req, job posting, posting
requester: asker
repo: repository, git repo, git repository, project repo, codebase
project: repo, repository, subproject
ticket: issue, case, jira, incident, tkt, service request
bug: issue, defect, problem, fault, error, glitch, bug report
problem: issue, trouble, difficulty, bug
incident: outage, postmortem, post-mortem, post mortem, incident report, sev1
pull request: pr, merge request, mr, changeset, diff, patch, change, cl, code change, prs
code review: review, pr, pull request
dashboard: board, grafana, tableau, looker, kibana, scorecard
chart: graph, plot, panel, tile, visualisation, visualization, figure, diagram
report: readout, summary, statement, analysis
metric: kpi, number, numbers, results, result, stats, statistics, figures, statistic, measure, readout, metrics, rate
password: pwd, passphrase, passcode, pw
credential: secret, token, key, api key, credentials, apikey, keys, password, ssh key
pin: pin number, pin code, passcode
certificate: cert, ssl, tls, certs, ssl certificate, tls certificate
letter: certificate, proof, confirmation, attestation, statement
server: host, machine, node, instance, box, vm, virtual machine, ec2
pod: replica, container, instance, replicas, pods, worker
cluster: k8s, kubernetes, gke, eks
service: app, application, microservice, backend, api, svc
database: db, postgres, postgresql, mysql, oracle, mongodb
table: dataset, data set, schema, collection, view
dataset: data, data set, corpus, table
query: sql, search query, lookup
job: task, cron, cron job, batch job, nightly job, script, scheduled job, run, cronjob
pipeline: dag, workflow, airflow, etl, jenkins, ci
ci: build, pipeline, gate, check
queue: topic, kafka, dlq, dead letter, dead letters, backlog, stream, kafka topic, dead letter queue, pubsub
environment: env, stage, tier
production: prod, live, prd
staging: preprod, pre-prod, stage, stg, uat
development: dev, sandbox
feature flag: flag, toggle, feature toggle, switch, flags
experiment: a/b test, ab test, a/b, ab, test, trial, split test, variant, arm
timeout: time out, time-out, deadline
quota: limit, cap, maximum, max, ceiling, limits, allowance
minimum: min, least, lowest, bare minimum
threshold: limit, level, cutoff, cut-off
disk: storage, volume, space, hard drive, ssd, capacity, disk space, drive
memory: ram, oom, heap, out of memory
cpu: processor, core, gpu, gpus
network: firewall, port, vpn, subnet, wifi, security group
firewall: port, allowlist, whitelist, security group
dns: domain, hostname, domain name, dns record, dns entry
cache: caching, caches, redis, memcached, cdn
index: indices, indexes, reindex, indexing, re-index
model: classifier, ml model, predictor, weights
prediction: score, scoring, inference, predictions
log: logs, logging, trace, debug output
alert: alarm, page, pager, notification, warning, alerting, alerts
on-call: oncall, on call, pager, pager duty, pagerduty, rota, on-call shift, oncall shift, shift
channel: slack channel, slack, group, teams channel, irc, room
mailing list: distribution list, list, mail group, group
calendar: schedule, diary, agenda
meeting: call, appointment, sync, one-on-one, 1:1, standup, stand-up, session, catch-up, catch up, get-together, huddle, min with, minutes with
meeting room: room, conference room
event: conference, meetup, fair, summit, webinar, workshop
deadline: due date, cutoff
vacation: holiday, leave, pto, time off, day off, days off, annual leave, absence, holidays
sick leave: sick, sick note, sickness, illness, ill
salary: pay, wage, compensation, payroll, wages, remuneration
payslip: pay slip, payslips, pay stub, paystub, wage slip
bonus: incentive, commission
expense: expenses, expense report, expense claim, travel expenses, reimbursement, receipts
invoice: bill, invoices, billing
purchase order: po, p.o.
budget: spend, spending, actuals, forecast
cost: price, fee, charge, rate, fare, how much, how expensive, fees, pricing, amount
tax: vat, irs, w2, taxes
contract: agreement, deal, paperwork, nda, msa, papers
nda: non-disclosure agreement, non disclosure agreement, confidentiality agreement
quote: quotation, offer, proposal, estimate, price offer
discount: rebate, reduction, off, price cut, voucher, coupon
licence: license, seat, subscription, licenses, licences, seats
plan: tier, subscription, package, edition
trial: evaluation, free trial, trial period
vendor: supplier, provider, contractor, partner
customer: client, account, buyer
lead: prospect, contact, leads, contacts
opportunity: deal, opp, opportunities
crm: salesforce, hubspot, sfdc
questionnaire: assessment, survey, rfp, form, vendor assessment
survey: poll, questionnaire, feedback form
presentation: slides, deck, talk, slide deck, keynote, powerpoint
document: file, doc, pdf, paper, docs, documents
documentation: docs, wiki, runbook, manual, guide, readme, playbook, handbook, how-to, doc
spec: specification, rfc, design doc, requirements
story: case study, success story, customer story, testimonial
text: copy, wording, microcopy, message, content, string, strings
typo: misspelling, spelling mistake, typos, grammar, spelling error
page: screen, view, form, landing page, website page
website: site, web site, web page, homepage, portal
button: link, widget, control, icon
image: picture, photo, screenshot, graphic, visual, illustration, photos
icon: pictogram, glyph, symbol
banner: visual, graphic, ad, poster, flyer, header image
logo: brand mark, logos, wordmark, logo pack
video: clip, recording, film, movie
newsletter: mailing, mail-out, email campaign, mailshot
email: mail, e-mail, message, inbox, mailbox
phone: cellphone, mobile, cell phone, smartphone, handset, iphone, mobile phone, cell
laptop: notebook, computer, macbook, pc, workstation, desktop
hardware: device, equipment, monitor, keyboard, mouse, headset, peripherals
printer: scanner, copier, toner
office: building, site, desk, workplace
desk: seat, workplace, workspace
parking: parking spot, parking space, car park, parking lot, garage
badge: id card, key card, keycard, access card
software: tool, app, program, programme, package
package: library, dependency, dependencies, module, lib
version: release, build, edition
sso: single sign-on, single sign on, saml, oauth, okta
two-factor: 2fa, mfa, otp, verification code, authenticator, security code
security: vulnerability, cve, pentest, exploit
backup: snapshot, back up, restore point, backups
training: course, seminar, lesson, class, tutorial, workshop
trip: travel, journey, business trip, flight, hotel
flight: plane, airline, fare, flights, airfare, plane ticket
hotel: accommodation, room, airbnb, lodging
taxi: uber, cab, lyft, ride
car: vehicle, auto, truck, van
fuel: gas, petrol, gasoline, diesel, gas tank
mileage: mpg, miles per gallon, gas mileage, fuel economy, fuel consumption
tire: tyre, tires, wheel
traffic: congestion, traffic jam
direction: route, way, directions, how do i get, navigate
distance: how far, how long will it take, how long does it take, time to get, travel time, miles
location: place, position, where am i, gps, address, coordinates, whereabouts
time: how long, duration, timeframe, time frame, estimated time
weather: forecast, rain, snow, temperature, sunny, weather forecast, umbrella, storm
food: meal, dish, lunch, dinner, breakfast, eat, snack, hungry
recipe: how to make, how do you cook, how to cook, how do i cook, ingredients, cook, bake
restaurant: cafe, diner, place to eat, bar, bistro, places to eat, eatery
ingredient: substitute, replacement
song: music, track, tune, album, playlist, artist, songs, band
movie: film, theater, cinema, theaters
bank: branch, banking
card: credit card, debit card, visa, mastercard, cards, amex
money: cash, funds, fund, cheque, check, currency
balance: how much do i have, account balance, left, remaining, amount left
transaction: payment, transfer, purchase
exchange rate: rate, currency rate, conversion rate, fx
interest: interest rate, apr, apy
loan: mortgage, credit, debt
insurance: coverage, policy, insurance plan, health plan, benefits
credit score: credit rating, credit, rating
address: location, postal address, home address
name: title, called, call
age: old, how old, born, birthday, years old, birth
plug: socket, outlet, adapter, converter, adaptor, charger
hello: hi, hey, greetings, good morning, howdy, hiya, how are you
goodbye: bye, see you, farewell, later, cya
thanks: thank you, grateful
joke: funny, laugh
alarm: wake me, timer
reminder: remind, to do, to-do, todo list, to-do list
shopping list: grocery list, list
oven: thermostat, lights, light, lamp, heating, appliance
doctor: appointment, physician, dentist
medicine: drug, pills, medication
bill: statement, due, bills, utility
delivery: shipping, shipment, arrive, deliver, package, parcel, post, mailed, courier, ship
status: progress, state, update, where is
data: records, rows, dataset, record, information, info
gdpr: right to be forgotten, data deletion, erasure, privacy request, personal data, data subject, dsar, ccpa
privacy: consent, gdpr, personal data
duplicate: dupe, twice, double, duplicates, dedupe
sample: random rows, subset, examples, rows, extract
space: room, capacity
feature: functionality, capability
requirement: need, spec
customer support: helpdesk, help desk, support, service desk
spreadsheet: excel, sheet, google sheet, xls, xlsx
csv: spreadsheet, excel, export, extract
synonym: alias, equivalent, synonyms, same as
category: taxonomy, class, categories, segment
search: retrieval, ranking, lookup
ranking: rank, relevance, order, ranker
suggestion: autocomplete, typeahead, suggestions, autosuggest, auto-complete, completions
spelling: spellcheck, spell check
blocklist: blacklist, denylist, block list, deny list
experiment result: numbers, results, readout, significant, significance
month end: month-end, monthly close, month close, closing, close the books
bank account: iban, bank details, account number, routing number
week: weekly
month: monthly
day: daily
year: yearly, annual
health check: health checks, healthcheck, server checks, server check, status check
holiday: bank holiday, public holiday
gpu: accelerator, cuda
voting: vote, gating
maintainer: owner, approver, reviewer, member, admin
member: membership, user, participant
"""

OPPOSITES = """
add/remove, enable/disable, grant/revoke, increase/decrease, start/stop, deploy/rollback, lock/unlock, open/close
onboard/offboard, install/uninstall, block/unblock, hide/show, approve/reject, boost/demote, import/export, split/merge
create/remove, upgrade/downgrade, mute/unmute, subscribe/unsubscribe, pause/resume, grant/remove, add/revoke
archive/restore, up/down, on/off, encrypt/decrypt, attach/detach, mount/unmount, publish/unpublish, promote/demote
invite/uninvite, online/offline, public/private, inbound/outbound, upload/download, hire/fire, buy/sell, include/exclude
voting/non-voting, send/receive, deposit/withdraw, minimum/maximum, min/max, first/last, internal/external, pin/unpin
assign/unassign, check-in/check-out, login/logout, connect/disconnect, expand/collapse, accept/decline, allow/deny
upgrade/rollback, enable/stop, start/disable, create/delete, extend/shorten, read/write, join/leave, greeting/goodbye
mask/unmask, freeze/unfreeze, link/unlink, register/deregister, hello/goodbye, active/inactive, hot/cold, full/empty
run/stop, make/revert, opt-in/opt-out, commission/decommission, scale-up/scale-down, activate/deactivate
before/after, in/out, more/less, stock/unstock, seal/unseal, tag/untag, ban/unban, follow/unfollow, charge/refund
"""
