"""Priority: what the rules say of an ask, with reasons, measured against the time that is really left."""

from triage.domain.priority.facts import AskFacts as AskFacts
from triage.domain.priority.facts import Yardstick as Yardstick
from triage.domain.priority.facts import measure as measure
from triage.domain.priority.flip import Flip as Flip
from triage.domain.priority.flip import flips as flips
from triage.domain.priority.opinion import Opinion as Opinion
from triage.domain.priority.opinion import opinion_of as opinion_of
from triage.domain.priority.opinion import rank_key as rank_key
from triage.domain.priority.reason import Group as Group
from triage.domain.priority.reason import Reason as Reason
from triage.domain.priority.reason import Rule as Rule
from triage.domain.priority.rules import RULES as RULES
