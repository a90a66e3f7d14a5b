# Telegram 的指令選單

menu-need = 提出需求
menu-needs = 已有的需求，地圖：/needs 地圖
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
menu-rules = 可用的表決規則
menu-roll = 名冊裡我的那一列
menu-doors = 登門名單（樓組長）
menu-record = 檢視整份專案紀錄
menu-themes = 歸在一起的需求
menu-offers = 部門和贊助方的支援方案
menu-results = 已結束調查的結果：/results S-1
menu-answers = 調查的全部答卷檔案（主持人）
