"""English nouns of single trades that mean the same in an ask, as data of the shape described in `verbs_en`.

A line whose name stands in `nouns_en` too adds to that class. Words of many meanings stand only where they mean little
else: a class they share with all sorts of words joins asks that have nothing to do with each other.
Source: written for this package from general English usage, not from any corpus.
"""

NOUNS = """
load balancer: lb, vip, elb, alb, haproxy, rotation
server: bare metal, blade, hypervisor, esx, appliance, worker
ip: ip address, static ip, ips, subnet, cidr
dns: a record, cname, mx record, txt record, nameserver, name server
port: firewall rule, firewall, rule, acl, ingress, egress
switch: router, switchport, switch port, access point, ap, patch panel
vlan: subnet
wifi: wi-fi, wireless, wlan, access point, access points, internet
vpn: remote access, tunnel, anyconnect, wireguard, openvpn, vpn account, vpn access, vpn profile
link: circuit, line, uplink, carrier line, connection, fibre, fiber
carrier: isp, telco, provider
latency: response time, response times, p99, p95, lag, slowness
error rate: 500s, 5xx, 4xx, failures, failure rate
rate limit: throttle, 429, 429s, request cap, rps, cap, limit, quota
capacity: headroom
node pool: worker pool, node group, autoscaling group
namespace: name space
container: docker, pod
kubernetes: k8s, cluster, gke, eks, aks, openshift
terraform: tf, infra, infrastructure, iac, infrastructure as code, ansible, pulumi
cloud: aws, azure, gcp, cloud bill, cloud spend
kernel: operating system, os, distro
on-call: standby, duty, on-call override
incident: inc, rca, retro, root cause analysis, incident review, outage report, retrospective, problem report
maintenance: maintenance window, downtime, planned outage, planned maintenance
monitoring: observability, telemetry, apm, metrics
log: syslog, log file, log files, logfile, logfiles, audit log, log line, log lines
secret: password, token, credential, key, passphrase, private key
root: sudo, admin rights, administrator, superuser, elevated rights, elevated privileges, admin
certificate: tls cert, ssl cert, https, wildcard cert, pki
vulnerability: cve, security hole, finding, security fix, advisory, security update
phishing: spam, scam, suspicious mail, suspicious email, suspicious link
malware: virus, trojan, ransomware
allowlist: whitelist, allow list, white list, safe list, safelist
blocklist: black list, ban list
antivirus: edr, endpoint protection, defender
disk: partition, filesystem, file system, mount, lun, data partition, hdd
mailbox: shared mailbox, inbox, mail account
licence: activation key, entitlement, spdx
merge: conflict, merge conflict, rebase
branch: trunk
test: unit test, integration test, smoke test, regression test, test suite, e2e, suite, hil test, ui test
ci: continuous integration, nightly, nightly build, build job, runners, build server
build: apk, ipa, installer
release: version, rc, release candidate, milestone
changelog: release notes, release note, patch notes, patchnotes, change log, what changed, what's new, whats new
hotfix: patch, quick fix, bugfix, bug fix, workaround
rollout: phased release, staged rollout, staged release, phased rollout, gradual release
dependency: third-party, upstream, deps
maintainer: co-maintainer, committer, codeowner, codeowners, steward
snippet: example, code sample, code snippet, examples, sample usage
config: configuration, setting, settings, parameter, yaml, env var, environment variable
checksum: hash, sha, sha256, md5, digest
hash: checksum, digest, sha256, sha
crash: stack trace, stacktrace, exception, segfault, core dump, traceback, panic
performance: speed, fps, frame rate, framerate, frame time, throughput
memory leak: memory, leak
ui: front end, frontend, gui
mobile app: ios, android
app store: play store, google play, testflight, store page, store listing
beta: testflight, preview, tester, testers, tester list, beta program, pre-release
deep link: universal link, url scheme
crash report: crash, anr, crashlytics, sentry
embedding: vector, embeddings
label: annotation, ground truth, judgement, judgment, judgments, judgements
feature: attribute, predictor
column: field, attribute, property, columns, fields
row: record
feed: data feed, stream, inbound file
data quality: null rate, nulls, missing values, completeness, freshness
lineage: provenance, origin
dashboard: tile, widget, panel, grafana board, grafana panel, view
retention: came back, returning users, day 7, d7, cohort
dau: daily active users, active users, mau, sessions, usage
funnel: conversion, conversion rate, drop-off
segment: cohort, audience
firmware: fw, bootloader
board: pcb, circuit board, pcba, prototype, mainboard, motherboard, gerber, gerbers, fab
schematic: layout, circuit diagram, routing
bom: bill of materials, parts list, part list, component list
component: resistor, capacitor, ic, connector, sensor
oscilloscope: scope, logic analyser, logic analyzer, spectrum analyser, spectrum analyzer, multimeter, test
    equipment
test bench: bench, rig, jig, fixture, test rig, test stand
climate chamber: chamber, oven, thermal chamber
current: power consumption, consumption, current draw, battery drain, battery life
temperature: thermal
emissions: emc, radiated, emi, pre-compliance, compliance test, test house
conformity: ce, rohs, reach, compliance, conformity papers, compliance documents
sticker: type plate, nameplate, serial number sticker
datasheet: data sheet, spec sheet, specification
enclosure: housing, casing, bracket, shell
bus trace: can trace, can log, bus log, bus traffic
lead time: delivery time, availability
replacement: alternative, second source, substitute, equivalent, replacement part, drop-in
over the air: ota, fota, remote update, field update
failure: dead unit, rma
reagent: buffer, antibody, antibodies, medium, primer, enzyme, chemical, solvent, consumables, pipette tips, kit
sample: specimen, aliquot, aliquots, vial, vials, tube, tubes
assay: pcr, qpcr, blot, test
protocol: sop, procedure, method, method description, work instruction, standard operating procedure
sequencer: sequencing, reads, fastq, fastqs, genome
microscope: confocal, imaging, cytometer, flow cytometer, centrifuge
freezer: minus eighty, fridge, cold room, dry ice
cell line: cells, culture
dose response: ic50, ec50, curve, dose response curve
trial: clinical trial, study
paper: manuscript, publication
figure: plot, chart, graph
player: user, account, gamer
cheating: aimbot, hack, cheat, cheats
toxicity: toxic, abusive, harassment
gem: coins, coin, gold, credits, gems
drop rate: loot table, rarely
damage: dps
health: hit points, hp, life
level: map
lighting: shadow, shadows
animation: rig, rigging, mesh, skeleton, weights, pops
texture: shader, sprite
cutscene: cinematic, cut scene
subtitle: closed captions, subs
voice over: vo, voice, voiceover, voice session, dubbing, recording studio, studio
string: text, texts, translation
key code: promo code, steam key, redeem code
server maintenance: downtime, maintenance notice, outage message, maintenance
screenshot: screenshots, listing image, listing images, store image, marketing shot, marketing shots
trailer: teaser, video, clip
playtest: play test, test session, usability test, user test, usability study
headcount: fte, ftes, staff count, number of employees, how many people, people count, staff numbers, workforce
attrition: turnover, churn, leavers, people left, resignations, fluctuation
job ad: vacancy, job posting, requisition, careers site, opening, job, job description
applicant: candidate, cv, resume, cvs, resumes, applicants
offer: contract, employment contract, offer letter, job offer
promotion: raise, new title, pay rise, new salary, salary increase
employment confirmation: proof of employment, salary certificate, employment certificate, employment letter, letter
    confirming, certificate of employment, works here, reference letter
payslip: pay, payroll, salary slip, pay cheque, paycheck
leave balance: vacation days, holiday entitlement, remaining pto, days left, leave left, remaining vacation,
    remaining leave, leave days, holidays left, vacation balance
pay range: salary band, salary range, pay band, compensation band, market data, pay scale
commission: bonus, incentive, sales bonus, variable pay
org chart: reporting line, line manager, reports to, organisation chart, manager change, orgchart, organigram
new joiner: starter, new starter, first day, new hire
leaver: last day, exit checklist
survey result: engagement survey, pulse survey, enps, survey answers, survey score
diversity: gender split, pay gap
visa: work permit, immigration, immigration letter, sponsorship
remote work: work from abroad, working from abroad, work abroad, home office, working from another country,
    workation
sick leave: called in sick, off sick, doctor's note, doctors note, sick certificate, sick today
course: seminar, certification
contract: sow, dpa, addendum, lease, clauses
trademark: brand name, mark, trade mark, name search, name is free, name is taken
patent: invention, prior art
access request: subject access, dsar, sar, data request, copy of data, all data, data we hold, data we store
legal fees: law firm bill, fee note, law firm invoice, outside counsel, legal bill
lawyer: law firm, outside counsel
ledger: gl, general ledger, books, bookkeeping
journal: journal entry, accrual, accruals, manual adjustment
month-end: period end, quarter end, year end
pnl: p&l, profit, profit and loss, loss, earnings
counterparty: client, cpty, legal entity, new client
trade: deal, booking
limit: credit line, ceiling, limit extension
limit breach: breach, excess, overdraft, over the limit, exceeded
price: closing price, valuation
fx rate: exchange rates, currency rates, fx rates, rate table, currency rate
regulatory report: finrep, corep, mifid
reconciliation: recon, recon break, discrepancy
batch: overnight job, eod batch, nightly batch, close run, overnight batch, end of day, end-of-day
stress test: shock, scenarios, scenario set
audit: auditor, auditors, audit point, internal audit
tax return: vat return, tax filing
payment: transfer, remittance, payout
dunning: payment reminder, unpaid, late payment
travel: travel costs, business trip, travel expenses
expense claim: expenses, travel costs
purchase: requisition, po
quote: price, pricing, what would it cost
account: logo
demo: demo unit, evaluation kit, trial unit, eval kit
churn: cancellation, lost customers
complaint: bad review, negative feedback
return: rma, sent back
refund: money back, reimbursement
parcel: package, shipment
courier: dhl, ups, fedex
stock: on hand, in stock, remaining stock, stock level, inventory level
warehouse: fulfilment, fulfillment, distribution centre, distribution center
supplier: distributor, vendor, subcontractor
invoice: fee note, broker bill, supplier invoice
meeting room: boardroom
air conditioning: ac, aircon, ventilation, hvac
lift: elevator, escalator
toilet: restroom, bathroom, wc
light bulb: lamp, bulb, neon
coffee machine: kettle, dishwasher, fridge, water cooler
cleaning: cleaner, cleaners, janitor
key: fob, locker key
visitor: guest, guests, visitors
event: offsite, team event, summer party, get together
press: journalist, pr, streamer, influencer
article: blog post
brochure: leaflet, flyer, one-pager, datasheet
social media: linkedin, twitter, tweet, instagram
student: pupil, learner, intern, apprentice
lesson: lecture
curriculum: syllabus, course plan
prescription: medication, drug
appointment: consultation
proof: screenshot, documentation
requirement: user story, acceptance criteria
roadmap: plan
persona: user research, user interview, interviews
wireframe: mockup, sketch, prototype, figma
typo: spelling, wrong word
broken link: dead link, dead url, 404, link points nowhere, link rot, broken url, 404 link
translation: localisation, localization, locale, translator, translators
page: docs page
"""
