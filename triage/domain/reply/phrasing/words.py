"""The words that the phrasing rules know. Lists of work English, made by hand; what is missing falls back to quotes."""

from __future__ import annotations

VERBS = frozenset(
    """
    accept accommodate achieve reinstate deal activate adapt add address adjust advise agree align allocate allow alter
    amalgamate amend analyse analyze announce answer apply appoint approve arrange ask assemble assess assign
    assist attach attend automate avoid backfill bring bump calculate calibrate cancel capture catch categorise
    categorize choose circulate clarify classify clear clone collate collect combine communicate compare compile
    compute conduct configure confirm connect consider consolidate contact continue convert coordinate count
    create customise customize cut debug decide decommission decouple define delegate delete deliver demonstrate
    deprecate describe determine develop diagnose dig disable disconnect discuss distribute divide dockerize
    download draw drop edit eliminate enable encrypt enforce enhance ensure enter evaluate examine exclude
    execute expand explain explore expose extend extract fetch figure fill finalise finalize find finish fix
    follow force forward gather generate get give go grant hand handle harden help hide hire identify implement
    import improve include incorporate increase inform ingest insert inspect install instrument integrate
    introduce invalidate investigate invite join justify keep kick learn let liaise load lower maintain make
    manage measure meet merge migrate mock modify move negotiate normalise normalize notify onboard optimise
    optimize organise organize overhaul override parse pause perform persist pick ping populate port prepare
    prevent produce promote propose protect prove provide provision prune publish pull purchase purge push put
    raise re-add re-convert re-index re-run re-test re-work re-write reactivate read rebase rebuild reboot
    recommend reconcile reconfigure recover recreate redesign redirect redo reduce refactor refine refresh
    reindex reinstall rejig rejoin relabel relax relocate remind remove rename renew reorganise reorganize
    repair replace reply reproduce rerun resend reset resolve respond restart restore restrict restructure
    retest rethink retire retrain retrieve retry return reuse revert revise revisit revoke rewrite rework roll
    rotate sanitise sanitize see select send serve settle shadow share ship shrink shut simplify skip smooth
    snooze solve sort speak specify speed split standardise standardize stop streamline submit subscribe suggest
    summarise summarize supply suppress swap chase cover flip hide look permit prep ramp rehearse ring silence
    unsilence boost wish spin sketch think bury demote mute unmute trigger fight reject share treat sell
    say wind switch synchronise synchronize take talk teach tell tidy tighten transfer transform translate trim
    troubleshoot try tune turn tweak unblock understand undo unify uninstall unsubscribe unpin update upgrade
    upload use validate verify visit walk warn whitelist widen wire work wrap write zip
    """.split()
)
"""Base forms that begin a title only as verbs (or nearly so)."""

VERB_FIRST = frozenset(
    """
    archive audit benchmark book brief build call change check clean close complete copy demo deploy design document
    draft email estimate flag format hook interview label launch list mail map monitor open order pair patch pin plan
    post present profile prototype rank record release research review run scan schedule scope set show sign
    start study support sync tag test trace track train triage view watch limit document stage store sample
    scrape query visualise visualize double-check proofread sanity-check file log wait lock unlock level point
    """.split()
)
"""Verbs that are nouns or adjectives as well; at the head of a title read as verbs unless a sign says otherwise."""

NOUN_FIRST = frozenset(
    """
    access alert backup block budget cache cause charge claim code contract control cost display drill duplicate
    event exchange export field filter free grid group index issue line link model name network note offer
    process question report request round save score search separate secure snapshot state stress time value
    double correct direct mark number reverse host touch
    """.split()
)
"""Words that may be verbs but head a title as nouns or adjectives unless a determiner follows."""

FUSED = {
    "backup": "back up",
    "checkin": "check in",
    "cleanup": "clean up",
    "clean-up": "clean up",
    "followup": "follow up",
    "lookup": "look up",
    "rollback": "roll back",
    "rollout": "roll out",
    "setup": "set up",
    "set-up": "set up",
    "shutdown": "shut down",
    "signoff": "sign off",
}
"""Nouns that people write for the verb: "Setup laptop" is "set up"."""

PARTICLES = frozenset("up out off down back over through in on away together along around apart".split())

DETERMINERS = frozenset(
    """
    the a an this that these those my your our their his her its all any both each every some another no one two
    three four five several many more most
    """.split()
)

QUANTIFIERS = frozenset(
    "all any both each every some another no one two three four five several many more most".split()
)

PRONOUNS = frozenset("i me you he him she her it we us they them this that these those someone anyone everyone".split())

WH_WORDS = frozenset("what which who whom whose when where why how if whether".split())

PREPOSITIONS = frozenset(
    """
    about above across after against along among around as at because before behind below beneath beside besides
    between beyond by despite during except for from in inside into like near of off on onto out outside over
    past per regarding since through throughout till to toward towards under until upon via with within without
    when where while if so that which who using based
    """.split()
)

BREAKS = frozenset(
    "so because since when where while if which who that as after before until unless although though whereas".split()
)
"""Words that begin a subordinate clause: a long title may end before them."""

FUNCTION_WORDS = frozenset(
    """
    a an and are as at be because been being but by can could did do does for from had has have if in into is it
    its not of off on onto or out over should so than that the then there these they this those to under until
    up was were when where which while who why will with without would not no all any be get via per
    """.split()
)
"""Written small in the middle of a title whatever its capitals."""

FINITE = frozenset(
    """
    is are was were has have had does do did doesn't don't didn't isn't aren't wasn't weren't hasn't haven't
    hadn't can't cannot can couldn't won't wouldn't fails failed crashes crashed throws threw shows returns
    seems disappears hangs breaks broke expires expired keeps gets gives stops stopped takes appears loses lost
    needs causes caused happens happened looks works worked stays remains sends displays contains goes went
    comes came produces makes made creates created ranks says
    """.split()
)
"""Forms that make "Save fails when ..." a clause."""

PLURAL_FINITE = frozenset(
    "fail crash hang break seem disappear appear need work look throw return show stop take".split()
)
"""Finite only behind a plural: "exports fail at night", but not "the crash"."""

FAULT_GERUNDS = frozenset(
    "breaking crashing disappearing failing freezing hanging leaking losing overwriting throwing truncating".split()
)
"""What things are caught doing: "the export failing on small numbers"."""

MODALS = frozenset("should must shall ought may might".split())

FAULTY = frozenset(
    """
    wrong incorrect broken slow blank empty missing invalid inconsistent buggy unavailable unreadable stale stuck
    """.split()
)
"""Adjectives that follow what they describe in a title: "totals wrong for ..."."""

TRANSPARENT = frozenset(
    """
    address analyse analyze arrange answer compile complete conduct create debug deliver develop discuss do
    draft explain finalise finalize finish fix get handle implement investigate organise organize prepare
    present produce provide publish resolve run send share ship show solve write
    """.split()
)
"""Verbs that a name may leave out: "explain the ranking drop" is "the ranking drop"."""

TRANSPARENT_PAIRS = frozenset(
    """
    look_into look_at dig_into work_on work_out sort_out figure_out find_out write_up help_with assist_with
    deal_with follow_up put_together set_up draw_up tidy_up
    """.split()
)

NOMINALS = {
    "approve": "approval",
    "audit": "audit",
    "automate": "automation",
    "backfill": "backfill",
    "benchmark": "benchmark",
    "calibrate": "calibration",
    "clean up": "cleanup",
    "configure": "configuration",
    "convert": "conversion",
    "delete": "deletion",
    "deploy": "deployment",
    "design": "design",
    "evaluate": "evaluation",
    "export": "export",
    "import": "import",
    "install": "installation",
    "integrate": "integration",
    "launch": "launch",
    "merge": "merge",
    "migrate": "migration",
    "move": "move",
    "override": "override",
    "port": "port",
    "re-run": "re-run",
    "redesign": "redesign",
    "refactor": "refactoring",
    "refresh": "refresh",
    "reinstall": "reinstall",
    "release": "release",
    "remove": "removal",
    "rename": "rename",
    "renew": "renewal",
    "repair": "repair",
    "replace": "replacement",
    "rerun": "rerun",
    "restore": "restore",
    "retrain": "retraining",
    "revert": "revert",
    "review": "review",
    "rewrite": "rewrite",
    "rework": "rework",
    "roll back": "rollback",
    "roll out": "rollout",
    "rotate": "rotation",
    "shut down": "shutdown",
    "simplify": "simplification",
    "swap": "swap",
    "sync": "sync",
    "test": "test",
    "transfer": "transfer",
    "translate": "translation",
    "triage": "triage",
    "tune": "tuning",
    "update": "update",
    "upgrade": "upgrade",
    "validate": "validation",
}
"""Verb -> the noun that follows its object: "rotate the staging keys" is "the staging key rotation"."""

CREATING = frozenset(
    """
    add allow appoint arrange book build collect create design draft file find gather generate give hire
    introduce invite make open order organise organize permit prepare produce propose provide publish run
    schedule send start suggest take try use write
    """.split()
)
"""Verbs whose object is new: it takes "a", and no article in the plural."""

NO_ARTICLE = frozenset(
    """
    sure back again also almost already always away better easier forward further home how instead just less
    much only other others over please rid right so still such together too very well why yes able better
    possible people done
    """.split()
)

DATIVE = frozenset("give send show tell get bring grant hand offer lend teach forward pass".split())

COMPOUND_VERBS = frozenset(
    "load test|smoke test|sanity check|spot check|double check|dry run|cross check|fact check".split("|")
)
"""Verbs of two words, joined by a hyphen in a phrase: "load-test the checkout"."""

INTRANSITIVE = frozenset(
    "agree be come communicate connect continue go liaise look meet reply respond speak talk wait".split()
)
"""Verbs that take no object, so that no article is missing behind them."""
