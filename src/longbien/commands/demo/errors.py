"""What can go wrong in the demo, said so that one can cure it."""

from __future__ import annotations

from longbien.core.errors import MayNotDoThisNow


class DemoCannotStart(MayNotDoThisNow):
    """The demo cannot start: a port is taken, a folder is another's, a node does not answer. The words say why."""

    code = "demo_cannot_start"


class StoryBroken(MayNotDoThisNow):
    """A step of the story did not go as it must; the words name the step."""

    code = "story_broken"
