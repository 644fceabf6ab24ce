"""English verbs of single trades that mean the same in an ask, as data of the shape described in `verbs_en`.

A line whose name stands in `verbs_en` too adds to that class. The order is by trade: systems and networks, security,
software, data, devices and labs, games and media, people, law, money, sales and care, buildings.
Source: written for this package from general English usage, not from any corpus.
"""

VERBS = """
reach: access, get to, ping, can't reach, cannot reach, can't connect, cannot connect, can't access
failover: fail over, switch over, cut over, cutover
drain: evacuate, cordon, take out of rotation, out of rotation, take out of service, out of service, take out of
    pool
undrain: put back, uncordon, back in rotation, back into rotation, bring back, return to service, back in service,
    back to pool, back into pool, re-add
restart: respawn, recycle, kick it, reset
grow: increase, expand, enlarge, resize, bigger, larger, more space, add space, more storage, scale out
rightsize: resize, downsize, scale down, shrink
allocate: assign, reserve, carve out, set aside, allocation
join: unite, enrol, combine, merge
migrate: move over, move off, lift and shift
escalate: chase, push, urge, complain
page: call out, wake up, alert
patch: apply updates, security update, security updates, apply security updates, kernel update
harden: secure, lock down, tighten, strengthen
rate limit: throttle, cap
back up: snapshot, dump, backup
wipe: erase, shred, destroy, sanitise, sanitize, clear
scan: sweep, probe, crawl
leak: expose, exfiltrate, leakage, spill
phish: spoof, scam, spam, phishing
revoke: invalidate, disable access, take away access, remove from group, kick off
elevate: grant, escalate, temporary rights, temporary admin, root, sudo, admin rights, elevated rights, elevated
    privileges
log: instrument
debug: step through, reproduce, repro, bisect
crash: crashes, die, dies, segfault, core dump, blow up, panic, abort, hang, break
loop: reboots, boot loop, bootloop, keeps restarting, keeps rebooting, keeps resetting, won't boot, does not boot,
    doesn't boot, crash loop, crashloop
flap: flapping, unstable, intermittent, comes and goes, drop out, keeps dropping, flaky, unreliable, flakey
slow: lag, laggy, stutter, choppy, unresponsive, crawl, drag, takes ages, slowness, response time, response times,
    slowly, performance, time out, hang, lagging
fix: unbreak, debug, cure, tackle, troubleshoot, put right, straighten out, make it work
compile: make
lint: format, style, formatter, linter
test: exercise, trial, tryout, play test, playtest, dry run, rehearse, verify, dogfood
skip: ignore, disable, xfail, exclude, bypass, leave out, quarantine
support: enable, handle, cover
release: cut, cut a release, version
submit: hand in, send in, turn in, lodge, upload, send for review, send for approval, push, submission
expand: widen, open up, broaden, increase, roll out
halt: stop, pause, suspend, hold back, interrupt
deprecate: phase out, mark as deprecated, sunset, deprecation, obsolete
pin: lock, fix the version
expose: output, return, export
parametrise: parametrize, parameterize, parameterise, make configurable, configurable, make it configurable,
    customise, allow overriding, override
document: describe, explain, add docs, write docs, comment
link: cross-reference, point, refer, reference
port: migrate, adapt, convert, bring up, add support
embed: integrate, include, insert
ingest: load, import, land, pull in, stream in
refresh: reload, resync, rerun
sync: synchronise, synchronize, align, replicate, mirror
reconcile: tie, line up, mismatch, break, doesn't match, does not match, difference, discrepancy, off, agree,
    doesn't tie, does not tie, add up
aggregate: roll up, sum, summarise, breakdown, break down, split
break down: breakdown, split, segment, slice, drill down, by
plot: chart, graph, draw, visualise, visualize, figure
query: look up, select, pull
pull: export, fetch, download, grab
anonymise: anonymize, pseudonymise, pseudonymize, mask, redact, scrub, anonymisation
interpolate: impute, extrapolate
tune: balance, balancing, rebalance
fit: model, regress
flash: reflash, burn, program, load, update firmware, upload firmware, put on
calibrate: recalibrate, zero, trim, align, calibration
solder: rework, resolder, reflow, weld, desolder
assemble: put together, mount, fit
measure: gauge, meter, characterise, characterize, profile, how much
probe: scope, sample
capture: grab, sniff
unbrick: rescue, revive, recover, bring back to life, resurrect, bricked
manufacture: produce, make, fabricate, fab, get made, production run
machine: mill, cut, drill, cnc, turn
print: 3d print, run off
incubate: culture, grow, passage, seed
thaw: defrost, take out of freezer, get from freezer, out of freezer, pull from freezer
freeze: cryopreserve, put in freezer, bank
dilute: titrate, dilution, titration
centrifuge: spin, spin down
stain: dye, staining
sequence: sequencing, read out
sterilise: sterilize, autoclave, disinfect
analyse: work up, break down, interpret, characterise, dissect, profile
return: came back, come back, hand back, rma
weaken: nerf, tone down, reduce, decrease, too strong, overpowered, make weaker, lower, op
strengthen: buff, increase, too weak, underpowered, make stronger, stronger, beef up, reinforce, more powerful
brighten: too dark, lighten, light up, brighter
darken: too bright, dim, darker
ban: suspend, kick, expel, suspension, kick out, lock out, banned, exclude
unban: unblock, reinstate, lift the ban, lift the suspension, lift the block, restore, let back in, appeal, allow
    again
compensate: refund, reimburse, make up, compensation, give back, reward
animate: rig, animation, rigging
render: rebake, bake, rasterise, rasterize, redraw
record: tape, film, shoot
shoot: film, photograph, take photos, take pictures
edit: cut, trim, retouch, crop
localise: translate, dub, subtitle, localise, adapt
rehearse: practise, practice, dry run, run through
announce: tell, communicate, inform, broadcast, let know, spread the word
moderate: police, take down
recruit: hire, source, headhunt, fill, staff, staffing
advertise: announce
shortlist: go through, pick, sift, filter, select
appoint: name, nominate, assign, designate
promote: move up, goes up, advance, level up, upgrade
leave: resign, quit, depart, resignation, last day, give notice, go
join: start, starts, begin
relocate: relocation
appraise: evaluate, appraisal
reward: award, bonus, recognise, recognition, prize
enroll: book on, put on the course
certify: accredit, qualify, certification, attest, confirm in writing, prove, proof
attest: confirm, certify, confirm in writing, prove, verify
notarise: notarize, legalise, apostille, certify
negotiate: renegotiate, agree, settle
amend: correct, rectify, modify, adjust, revise
terminate: end, cancel, give notice, dissolve, wind up
redline: mark up, comment, comment on, check terms, go over, look over, comments
litigate: claim, take to court, lawsuit
comply: obey, meet
assess: evaluate, judge, appraise
file: register
book: enter, journal
accrue: defer, set aside
reverse: undo, void, cancel, correct, back out
settle: pay, clear, square, close out
overpay: overpaid, paid too much, paid twice
underpay: underpaid, paid too little, short paid, not paid
reimburse: refund, pay back, expense, claim
approve: clear, pay, give ok, give the ok, plus one, +1, bless
charge: invoice
hedge: cover, offset
value: price, valuation, appraise
exceed: breach, over the limit, over limit, overrun, go over, above
forecast: project, budget, predict, outlook
quote: price, what would it cost, what would cost, cost estimate
win: close, sign, land
churn: cancel, attrition, lapse
upsell: cross-sell, expand, upgrade
onboard: bring on board, get started, get ready, get everything ready, enrol, add to the system, open an account
pitch: sell
follow up: chase, remind, nudge, get back, check back, hasn't, still waiting
complain: complaint, unhappy, upset, angry, escalate
apologise: apologize, apology, sorry, say sorry
compile: gather, put together, assemble
ship: dispatch, courier, send out
receive: accept, take delivery, sign for
stock: restock, refill, replenish, stock up, reorder, run low, running low, out of, run out, running out
count: how many, number of, tally, inventory, stocktake, take stock
furnish: equip, fit out, provide
lock: close up, secure
paint: repaint, decorate, touch up
repair: broken, leak, leaking, leaks, drip, out of order
heat: warm, too cold, heating
cool: cold, too hot, cooling, too warm, air condition
clean: wash, mop, hoover, vacuum, dirty, wipe down
organise: organize, arrange, host, put on
reserve: borrow, secure, check out, free on, need for
lend: hand out, give out
gather: obtain, assemble
retrieve: dig up, dig out, pull up, find
explain: why, tell why, what happened, reason, reasons, comment, account for, how come, cause, drivers
investigate: look at, what happened, find the cause, find the reason, analyse, failure analysis, find out why, check
    what, rca, what went wrong
write up: report, postmortem, retro, summary, write
"""
