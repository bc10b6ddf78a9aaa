"""What officers do with requests, one function per lawful act."""

from longbien.actions.requests.acting import act_on_request
from longbien.actions.requests.drafting import approve, ask_approval, draft_request, return_draft, save_draft
from longbien.actions.requests.reading import mark_opened
from longbien.actions.requests.sending import review_lone_sending, send_request

__all__ = [
    "act_on_request",
    "approve",
    "ask_approval",
    "draft_request",
    "mark_opened",
    "return_draft",
    "review_lone_sending",
    "save_draft",
    "send_request",
]
