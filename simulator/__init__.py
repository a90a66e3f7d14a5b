"""A town with a Telegram Bot API server in front of it: people, chats, and bots reached over real HTTP.

clock = TownClock()
town = Town(clock)
town.add_bot("123456:TEST", "hall_bot", "议事厅")
anna = town.add_person("王秀英", language="zh-hans")
court = town.add_group("樱花苑", admins=[anna], bot_admin=True, kind="forum")
async with TownServer(town) as server:      # give server.url to the bot as its Bot API base
    await anna.start()
    await anna.expect("Welcome")
    town.limits.on = True                   # Telegram's limits: 429 for who sends too fast
    town.faults.drop_replies()              # and what else can go wrong: see simulator.faults
    assert town.calls.busiest(1.0) <= 30    # every call with its times and its answer

Whatever goes over the wire is held against the Bot API's own description; leaving the server raises Nonconforming when
a bot or the town itself did not keep to it.
"""

from simulator.account import BotAccount
from simulator.body import Body
from simulator.call import Call, Upload
from simulator.channel import Channel
from simulator.chat import Chat, PrivateChat
from simulator.clock import TownClock
from simulator.conformity import Nonconforming
from simulator.files import StoredFile
from simulator.group import Group
from simulator.keyboard import Button
from simulator.message import TownMessage
from simulator.person import Person
from simulator.rank import Rank
from simulator.refusal import Refused
from simulator.server import TownServer
from simulator.taps import Answer, TapId
from simulator.topics import Topic
from simulator.town import Town

__all__ = [
    "Answer",
    "Body",
    "BotAccount",
    "Button",
    "Call",
    "Channel",
    "Chat",
    "Group",
    "Nonconforming",
    "Person",
    "PrivateChat",
    "Rank",
    "Refused",
    "StoredFile",
    "TapId",
    "Topic",
    "Town",
    "TownClock",
    "TownMessage",
    "TownServer",
    "Upload",
]
