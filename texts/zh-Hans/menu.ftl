# Telegram 的命令菜单

menu-need = 提出需求
menu-needs = 已有的需求，地图：/needs 地图
menu-propose = 提出提案
menu-cast = 投票：/cast V-1 赞成
menu-ballot = 我的选票和回执
menu-join = 用席位码认领席位
menu-seats = 我的席位
menu-export = 已结束表决的结果包
menu-language = 选择语言
menu-help = 我能做什么？
menu-survey = 发起调查（主持人）
menu-openvote = 开启表决（主持人）
menu-assign = 指定谁来做（主持人）
menu-done = 报告完成
menu-role = 任命角色（主持人）
menu-setup = 设立社区
menu-rules = 可用的表决规则
menu-roll = 名册里我的那一行
menu-doors = 上门名单（楼组长）
menu-record = 查看整份项目档案
menu-themes = 归在一起的需求
menu-offers = 部门和赞助方的支持项目
menu-results = 已结束调查的结果：/results S-1
menu-answers = 调查的全部答卷文件（主持人）
