"""English verbs of work that mean the same in an ask, as data: one class a line, its name first; and opposites.

A word may stand in several classes; entries of several words are matched as phrases, and a verb with its particle also
across its object ("turn it off"). Words are given in their base form. Another language is another file of this shape.
Source: written for this package from general English usage, not from any corpus.
"""

VERBS = """
add: append, include, insert, attach, put in, addition, adding
remove: delete, drop, erase, eliminate, get rid of, take out, take off, take down, discard, unlist, strip out,
    deletion, removal, kick out, right to be forgotten, prune, cut out
clean: clean up, cleanup, tidy, tidy up, purge, clear, clear out, wipe, flush, empty, prune, housekeeping, free up,
    sweep
free: free up, free some, release, unblock
create: make, new, set up, setup, generate, establish, spin up, provision, stand up, bootstrap, creation, instantiate
build: compile, assemble, construct, rebuild, re-build, regenerate, recreate
rebuild: reindex, re-index, regenerate, recreate, recompute, recalculate, refresh
restart: reboot, bounce, power cycle, relaunch, cycle, kick
run: execute, launch, trigger, kick off, start, fire, fire off, invoke, process, perform
rerun: re-run, retry, retrigger, re-trigger, replay, reprocess, run again, try again, redo, resubmit, requeue, run it
    again, start again, once more, repeat
start: begin, commence, kick off, initiate, launch, start up, boot
stop: halt, end, kill, terminate, wind down, shut down, shutdown, turn off, switch off, cease, abort, conclude
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
approve: sign off, accept, ok, okay, greenlight, green light, endorse, approval, sign-off, authorize, authorise,
    stamp, lgtm
reject: decline, refuse, deny, turn down, rejection, dismiss, denied, refusal
review: look at, look over, take a look, have a look, take look, have look, go over, go through, proofread, feedback,
    critique, read through, look through, cross-check, sanity check, second opinion, screen, inspect, comment on
check: verify, validate, confirm, make sure, ensure, examine, inspect, verification, validation, double check,
    double-check, see if, see whether, find out if
test: try, try out, qa, testing, smoke test
investigate: look into, dig into, debug, diagnose, troubleshoot, find out, figure out, work out, root cause, study,
    explore, research, look for the cause, get to the bottom, investigation, drill down, see why, check why
analyse: analyze, analysis, examine, study, investigate
fix: repair, resolve, solve, correct, mend, patch, sort out, correction, rectify, resolution, remedy, hotfix
update: change, modify, edit, amend, adjust, revise, alter, refresh, modification, amendment, set, revision, bring up
    to date
upgrade: bump, update, move to version, modernize, modernise, bump up
outdated: out of date, old, stale, obsolete, deprecated, out-of-date
increase: raise, bump, bump up, boost, scale up, grow, expand, higher, lift, go up, up, double, more, enlarge, widen,
    ramp, ramp up, turn up, expansion, extend, push up, needs more
decrease: reduce, lower, scale down, shrink, cut, cut down, bring down, less, fewer, down, turn down, halve, ramp
    down, reduction, trim, scale in, dial down
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
schedule: plan, arrange, organise, organize, set up, put on the calendar, put on calendar, calendar, set a date, find
    a slot, find time, find a time, book time, book
cancel: call off, abort, void, annul, cancellation, scrap, cancelling, drop
write: draft, compose, author, prepare, write up, write down, put together, jot down
document: doc, docs, documentation, write down
prepare: get ready, put together, set up, preparation, prep
translate: localise, localize, translation, localisation, localization
design: mockup, mock up, mock-up, sketch, draw, wireframe, figma
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
assign: reassign, allocate, hand over, delegate, hand off, assignment, change the owner, change owner, transfer,
    reassignment
approve leave: leave request, vacation request, pto request, time off request, holiday request
invite: invitation, ask along
notify: inform, tell, let know, announce, ping, notification, announcement, heads up, give notice
remind: reminder, follow up, chase, nudge
hire: recruit, hiring, recruitment, recruiting, headcount, fill the role
onboard: onboarding, new joiner, new hire, new starter, starts on, joins the team, joining, new employee, first day,
    newcomer
offboard: offboarding, leaving, left the team, left team, left the company, leaver, last day, is leaving, exit,
    departed, departure
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
monitor: watch, track, keep an eye, monitoring, observe, tracking
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
negotiate: bargain, haggle, negotiation
convert: transform, turn into, conversion, switch
refactor: clean up, restructure, rewrite, simplify, refactoring
rewrite: redo, rework, reword, rephrase
simplify: streamline, make simpler, make easier
implement: develop, code, build, program, implementation, development, introduce
integrate: connect, hook up, integration, wire up, link, plug in
support: help, assist, assistance, aid, give a hand, lend a hand
handle: deal with, take care of, process, manage, sort out, see to
break: broken, fail, failing, failed, failure, down, crash, error, not working, doesn't work, does not work, didn't
    work, won't work, isn't working, stopped working, outage, malfunction, hang, stuck, out of order, wrong,
    incorrect, bad, faulty, damaged, kaputt, exception, unavailable, unreachable, missing, go wrong, went wrong, no
    data, does not start, won't start, doesn't start, does not load, doesn't load, frozen, unable, cannot
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
adopt: introduce, take up, onboard
advertise: market, publicise, publicize, campaign
borrow: lend, loan, lent
classify: categorise, categorize, sort, bucket, tag, classification, group
comply: compliance, conform, adhere
compress: zip, shrink
conduct: carry out, run, perform, hold
consult: advise, advice, counsel, consultation, recommend
detect: spot, identify, recognise, recognize, notice, identification
distribute: hand out, circulate, distribution, give out, send out, share out
encrypt: encryption, cipher
expedite: rush, speed up, fast-track, fast track, prioritise, prioritize
extract: pull out, scrape, parse, crawl, extraction
filter: narrow down, sieve, filter out
format: reformat, lay out, layout, formatting
improve: enhance, better, optimise, optimize, improvement, refine, polish, enhancement
instrument: add metrics, add logging, trace, tracing
maintain: upkeep, service, maintenance, servicing, look after, overhaul
manage: administer, handle, run, administration
mark: flag, highlight, tick, tag
overcharge: overcharged, charged twice, double charged, charged too much, wrong amount, billed twice
pack: package, bundle, wrap, packaging
pick up: collect, fetch, pickup
post: publish, put online, put up, upload
publish: post, put online, go live, release, issue, publication, make public
redirect: reroute, point, divert, forward, redirection
resend: send again, re-send, send, forward
restock: replenish, refill, reorder, stock up, restocking
retain: keep, preserve, hold on to, retention
score: grade, mark, rate, scoring, grading
seed: populate, prefill, fill, backfill
shortlist: preselect, screen, narrow down
load test: stress test, performance test, load testing
throttle: rate limit, rate-limit, cap, limit
transcribe: transcript, transcription, minutes, take notes, write up
visualise: visualize, chart, plot, graph
waive: write off, forgive, exempt
warn: caution, alert, warning
vote: poll, ballot, elect
nominate: appoint, propose, put forward, nomination
apply: application, submit an application, sign up
inspect: check, examine, survey, inspection
deliver: ship, dispatch, drop off, bring, delivery
drop off: deliver, leave, hand in
return: send back, bring back, give back, take back
repair: fix, mend, service, maintenance
dispose: throw away, get rid of, scrap, discard, recycle
clean room: cleaning, tidy, vacuum
decorate: paint, furnish
lend: loan, borrow, hire out
rent: lease, hire, rental
sell: sale, resell
insure: insurance, cover
vaccinate: vaccine, shot, jab
diagnose: examine, assess, check
prescribe: prescription, refill
tax: declare, file taxes
recover: restore, regain, salvage, rescue
hibernate: sleep, standby
mirror: replicate, copy, sync
tag: label, mark, flag
stage: prepare, set up
benchmark: compare, measure, load test
patch: fix, update, hotfix, upgrade
whitelist: allowlist, allow, permit, exempt, let through, open up
quarantine: isolate, contain
throttle down: slow down
exchange: swap, convert, change, trade
identify: recognise, recognize, detect, identification, verify identity
activate: enable, turn on, switch on, start using, activation
freeze: block, lock, suspend, put on hold
dispute: contest, challenge, don't recognize, don't recognise, do not recognize, did not make, did not authorize
arrive: arrival, come, get here, show up, reach, land
contact: reach out, get in touch, call, reach, message
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
