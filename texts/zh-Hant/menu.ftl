# Telegram 的指令選單

menu-need = 提出需求
menu-propose = 提出提案
menu-cast = 投票：/cast V-1 贊成
menu-ballot = 我的選票和回執
menu-join = 用席位碼認領席位
menu-seats = 我的席位
menu-export = 已結束表決的結果包
menu-language = 選擇語言
menu-help = 我能做什麼？
menu-survey = 發起調查（主持人）
menu-openvote = 開啟表決（主持人）
menu-assign = 指定誰來做（主持人）
menu-done = 報告完成
menu-role = 指派角色（主持人）
menu-setup = 設立社區
