"""Nouns and adjectives that the phrasing rules know, by what one does with such a thing."""

from __future__ import annotations

from triage.domain.reply.phrasing.words import NOMINALS

MASS = frozenset(
    """
    access advice capacity caching code content context copy coverage data docs documentation evidence feedback
    guidance help info information input logging logs metadata monitoring ownership progress proof research
    retention space support text time traffic training work
    """.split()
)

COMPARATIVES = frozenset(
    "better cheaper cleaner clearer closer easier faster larger lighter quicker safer shorter simpler smaller".split()
)
"""What something is to become: "make search faster"."""

PROBLEMS = frozenset(
    """
    alert anomaly bug bugs crash defect discrepancy drift drop error exception failure fault flake glitch
    incident inconsistency issue latency leak mismatch outage problem regression slowness spike timeout typo
    warning
    """.split()
)
"""Heads that one looks into."""

TO_WRITE = frozenset(
    "breakdown brief deck draft memo one-pager overview pitch postmortem proposal slides summary write-up".split()
)
"""Heads that one puts together."""

TO_DO = frozenset(NOMINALS.values()) | frozenset(
    """
    analysis assessment check checks clean-up cleanup comparison fix investigation override reindex reset restart setup
    work
    """.split()
)
"""Heads that one does."""

ACCESS = frozenset("access licence license permission permissions".split())
"""Heads that one sorts out."""

MEETINGS = frozenset("briefing call demo interview meeting presentation retro session sync training workshop".split())

GATHERINGS = MEETINGS | frozenset(
    """
    1:1 1on1 all-hands bootcamp coffee conference demos dinner drinks event fair forum hackathon huddle hour hours
    interviews kick-off kickoff lunch meetup off-site offsite one-on-one onsite panel party planning podcast postmortem
    q&a qbr review round seminar shift standup stand-up summit talk town-hall townhall visit walkthrough webinar weekly
    """.split()
)
"""What one is present at."""

COMMON_NOUNS = (
    PROBLEMS
    | TO_WRITE
    | TO_DO
    | MEETINGS
    | ACCESS
    | MASS
    | frozenset(
        """
    accident account address admin agenda algorithm analytics announcement answer api app application
    appointment area article asset assumption attachment attribute average badge balance banner bar baseline
    basis batch benchmark bill block blog board body book booking box branch browser budget buffer bundle button
    cable calculation calendar campaign candidate card case category cell certificate change changes channel chaos
    chapter chart check class classifier click client cluster code column comment commit company competition component
    computer condition conference config connection consent consultation contact container contract control
    controls converter cookie corner correction cost count country course credential criteria cron currency
    curve customer cut cycle dashboard database dataset date day deadline deal decision declaration definition
    delivery dependency deploy description detail device diagram dialog dictionary difference directory discount
    discussion disk document domain duty edge editor effect email employee encoding endpoint engine enhancement
    entry environment equipment event example exercise expense experiment expert expiry explanation export
    extension extract facility factor family feature feed fee field figure figures file filter finance firewall
    flag flow folder font footer form format formula forum framework front function game gap gate gateway goal
    graph grid group guide handbook handover hardware header headline health history holiday home host hour
    house icon idea identity image impact import index indicator infrastructure inspection instance instruction
    insurance interaction interest interface intern internet inventory invitation invoice item job journey key
    keyboard kickoff label laptop launch law lawyer layer layout lead ledger letter level library licence
    license limit line list load loader location log logic login logo loop lunch machine mail mailbox mailer
    maintenance management manual map mapping marketing market master match material maximum measurement media
    member memory menu message method metric migration mobile mode model module money monitor month movement
    name navigation network newsletter node note notebook notes notification number numbers object objective
    offer office offsite onboarding operation opinion option order organisation organization outcome output
    owner package page panel paper parameter parser part partner party password patch path patient pattern
    payment payroll people performance period permission person phone photo photos picture piece pilot pipeline
    place plan planner planning platform player plot plugin podcast point policy pool popup portal position post
    power preview price pricing printer privacy procedure process product profile program programme project
    prompt proof prospect prototype provider proxy purchase query question queue quiz quota quote range ranker
    ranking rate ratio reader reason receipt recipe recipient reference referral refund region register registry
    relation relaunch release reminder rent replica repo report repository request requirement requirements
    research reservation resolution resource response result results revenue reward risk roadmap role room root
    rota round route row rows rule runbook safety salary sales sample sampling schedule schema scheme school
    score screen screenshot script scroll seat section sector security segment sentence sequence series server
    service settings share sheet shift shop shortlist sidebar signature site skill slide slides slot snapshot
    snippet software solution sorting source space spec specification speech spelling spreadsheet stack staff
    staging standard standup state statement stats status step stock storage store story strategy stream
    structure style subject subscription suite supplier survey symbol sync synonym system tab table tag tape
    target task tax taxonomy team teamwork telephone template tenant term test tests text theme theory thread
    threshold thumbnail ticket tier timeline timesheet title toggle token tool tooling tooltip top topic total
    totals tour track trace tracker tracking traffic trail training transaction transcript transfer transition
    translation travel tree trend trigger trip tutorial type typo update upload usage user users vacation
    validation value variable variant vendor venue version video view virus visit visitor voice volume voucher
    warehouse warning warranty watch web website week weekly weight widget window wiki wizard word wording
    workflow workload workspace worksheet wrapper year zone
    """.split()
    )
)
"""Nouns that are written small even when a title begins with them, and that make a name by themselves."""

COMMON_ADJECTIVES = frozenset(
    """
    additional annual bad big broken bulk certain child clean cross current customer daily default different
    double duplicate empty existing extended external extra failed failing few final first flaky full general
    global half high incorrect initial internal invalid last latest legacy live local long low main major manual
    minor missing monthly multiple new next odd old open other outdated overall planned possible proposed public
    quarterly quick random raw recent recurring revised related remaining search second several shared short
    simple slow small some stale statistical strange technical temporary third top unexpected unused various
    weekly wrong yearly
    """.split()
)
