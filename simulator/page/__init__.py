"""The town's page: the chats of its people as their phones show them, the clock, a story, and what may go wrong.

async with Page(town, Setting(title={"en": "Cherry Court"}, zone=ZoneInfo("Asia/Shanghai"))) as page:
    print(page.url)
"""

from simulator.page.setting import Machine, Moment, Profile, Setting, Words
from simulator.page.site import Page
from simulator.page.story import Step, Story, Stuck

__all__ = ["Machine", "Moment", "Page", "Profile", "Setting", "Step", "Story", "Stuck", "Words"]
