"""English nouns of work that mean the same in an ask, as data of the shape described in `verbs_en`.

Source: written for this package from general English usage, not from any corpus.
"""

NOUNS = """
access: permission, permissions, right, rights, login, privilege, role, entitlement, log in, sign in, credentials,
    read access, write access, view permission, authorization, authorisation, acl, membership, admin
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
meeting: call, appointment, sync, one-on-one, 1:1, standup, stand-up, session, catch-up, catch up, get-together,
    huddle, min with, minutes with
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
agenda: talking points, topics, programme
appraisal: performance review, annual review, review talk
attachment: file, enclosure, document
attendance: timesheet, time sheet, hours worked, absence
bank statement: statement, account statement
benefit: perk, benefits, benefits package
bucket: s3, blob, storage bucket, object store
campaign: promotion, ad, ads, marketing, advert, advertisement, promo
checklist: list, to-do list
complaint: escalation, grievance, complaints
component: part, module, element
connection: link, connectivity, internet, wifi, wi-fi, network
container image: docker, docker image, image
coupon: voucher, promo code, gift card, discount code
currency: euro, dollar, currencies, exchange
directory: folder, drive, share, shared drive
endpoint: api, route, url, webhook
engineer: developer, programmer, dev
equipment: device, gear, hardware, tool
exam: quiz, test, certification
fine: penalty, ticket
gift: present, swag, voucher, gifts
goal: target, objective, okr, kpi, goals, objectives
handover: hand-over, takeover, transition
home office: remote work, working from home, wfh, work from home, telework
stock: inventory, warehouse, supply, supplies
journal entry: posting, ledger entry, booking
keycard: badge, access card, key fob, fob
lawyer: attorney, counsel, solicitor, legal team
lease: rent, rental, tenancy
link: url, hyperlink, address
minutes: protocol, notes, meeting notes, transcript
offer letter: job offer, offer, contract
overtime: extra hours, hours
passport: visa, identity card, id document, id
policy: guideline, rule, guidelines, rules, regulation
blog: post, article, blog post, blog article
price list: prices, pricing, tariff, rate card
receipt: invoice, voucher, bill, slip
reference: recommendation, recommendation letter, testimonial
rota: roster, shift plan, schedule, shifts, duty roster
sla: service level, response time
speaker: presenter, lecturer, moderator
sponsor: sponsorship, sponsoring
stationery: office supplies, pens, supplies, consumables
subtitle: caption, captions, subtitles
test account: demo account, sandbox account, test user, dummy account
test data: fixtures, dummy data, sample data
terms: conditions, terms and conditions, terms of service
theme: style, skin, dark mode, look and feel
transport: bus, train, commute, shuttle, tram
unit test: tests, test coverage, test case, test cases, coverage
usage: consumption, utilisation, utilization, use
warranty: guarantee, warranties
webhook: callback, hook, integration
apartment: flat, house, home
medical: health, doctor, clinic, hospital
symptom: pain, ache, fever
furniture: chair, desk, table, sofa
maintenance: servicing, upkeep, repair
heating: thermostat, radiator, air conditioning, ac, aircon, temperature
catering: lunch, food, buffet, canteen, snacks
refund status: refund, money back
direct-deposit: paycheck, payroll deposit
atm: cash machine, cashpoint, teller
beneficiary: payee, recipient
verification: identity check, verify, authentication, kyc
verification code: passcode, security code, otp, one-time code
limit increase: higher limit, raise limit
subscription: plan, membership, renewal
order: purchase, shipment, po, orders
tracking number: tracking, parcel, shipment status
size: dimension, format, resolution
language: locale, locales, translation
data warehouse: bigquery, snowflake, redshift, lake, dwh, data lake
notebook server: jupyter, notebook, jupyterhub, kernel
secret manager: vault, secrets, keystore
load balancer: proxy, gateway, ingress, nginx
message: text, sms, chat
voicemail: mailbox, answering machine
signature: esignature, e-signature, docusign
spare part: replacement part, part
"""
