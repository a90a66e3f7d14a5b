# Telegram 的命令菜单

menu-need = 提出需求
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
