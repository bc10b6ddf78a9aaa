"""The records of a node, a file per subject."""

from longbien.data.models.acts import Act, LocalStep
from longbien.data.models.cases import (
    Case,
    CaseEvent,
    CaseExclusion,
    CaseMember,
    CaseNote,
    CaseNumber,
    CasePerson,
    CaseReading,
    CaseReference,
    CaseTask,
    ProtectedName,
)
from longbien.data.models.deadlines import Deadline, DeadlineNotice
from longbien.data.models.deconfliction import Concerned, Deconfliction, RequestIdentifier
from longbien.data.models.directory import DirectoryConfirmation, DirectoryRow
from longbien.data.models.documents import Paper
from longbien.data.models.drafts import KeptWords
from longbien.data.models.dual_criminality import CriminalityAssessment, CriminalityDecision
from longbien.data.models.evidence import CustodyEvent, EvidenceItem
from longbien.data.models.exchange import (
    IncomingMessage,
    IncomingPart,
    OutgoingMessage,
    OutgoingPart,
    Peer,
    Receipt,
    ReceiptBatch,
)
from longbien.data.models.journal import (
    Checkpoint,
    Cosignature,
    JournalHalt,
    JournalRow,
    SeenCheckpoint,
    SuspectCheckpoint,
    WitnessTrouble,
)
from longbien.data.models.leases import Lease
from longbien.data.models.life import Condition, HandedOver, Hold, LeftBehind, Notified
from longbien.data.models.people import ApiToken, Authority, Person, Seat
from longbien.data.models.proposals import Decision, Proposal
from longbien.data.models.requests import Reference, Request
from longbien.data.models.safeguards import EvidenceLimit, ExtraApproval, RightsScreen, ScreenDecision, SecrecyReview
from longbien.data.models.search import SavedView, SearchText
from longbien.data.models.treaties import RegisterRow

__all__ = [
    "Act",
    "ApiToken",
    "Authority",
    "Case",
    "CaseEvent",
    "CaseExclusion",
    "CaseMember",
    "CaseNote",
    "CaseNumber",
    "CasePerson",
    "CaseReading",
    "CaseReference",
    "CaseTask",
    "Checkpoint",
    "Concerned",
    "Condition",
    "Cosignature",
    "CriminalityAssessment",
    "CriminalityDecision",
    "CustodyEvent",
    "Deadline",
    "DeadlineNotice",
    "Decision",
    "Deconfliction",
    "DirectoryConfirmation",
    "DirectoryRow",
    "EvidenceItem",
    "EvidenceLimit",
    "ExtraApproval",
    "HandedOver",
    "Hold",
    "IncomingMessage",
    "IncomingPart",
    "JournalHalt",
    "JournalRow",
    "KeptWords",
    "Lease",
    "LeftBehind",
    "LocalStep",
    "Notified",
    "OutgoingMessage",
    "OutgoingPart",
    "Paper",
    "Peer",
    "Person",
    "Proposal",
    "ProtectedName",
    "Receipt",
    "ReceiptBatch",
    "Reference",
    "RegisterRow",
    "Request",
    "RequestIdentifier",
    "RightsScreen",
    "SavedView",
    "ScreenDecision",
    "SearchText",
    "Seat",
    "SecrecyReview",
    "SeenCheckpoint",
    "SuspectCheckpoint",
    "WitnessTrouble",
]
