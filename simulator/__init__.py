"""A town with a Telegram Bot API server in front of it: people, chats, and bots reached over real HTTP.

clock = TownClock()
town = Town(clock)
town.add_bot("123456:TEST", "hall_bot", "议事厅")
anna = town.add_person("王秀英", language="zh-hans")
async with TownServer(town) as server:      # give server.url to the bot as its Bot API base
    await anna.start()
    await anna.expect("Welcome")
"""

from simulator.account import BotAccount
from simulator.body import Body
from simulator.call import Call, Upload
from simulator.chat import Chat, Group, PrivateChat
from simulator.clock import TownClock
from simulator.files import StoredFile
from simulator.keyboard import Button
from simulator.message import TownMessage
from simulator.person import Person
from simulator.refusal import Refused
from simulator.server import TownServer
from simulator.taps import Answer, TapId
from simulator.town import Town

__all__ = [
    "Answer",
    "Body",
    "BotAccount",
    "Button",
    "Call",
    "Chat",
    "Group",
    "Person",
    "PrivateChat",
    "Refused",
    "StoredFile",
    "TapId",
    "Town",
    "TownClock",
    "TownMessage",
    "TownServer",
    "Upload",
]
