# 提案的讨论串

thread-kind = { $kind ->
    [topic] 在本话题里说的话都会保存。
   *[replies] 回复本卡片即可参加，回复都会保存。
  }
thread-rests = { $state ->
    [seconding] 开始讨论之后说的话才算数，此前的回复不保存。
   *[over] 此后的回复不再保存。
  }
thread-deaf = ⚠️ 我还不是本群的管理员：在此之前，只有用下面的按钮提出的意见才算数。
thread-lost = 这场讨论的话题被删除了；其中说过的话都保存着。
thread-is-closed = 话题已关闭；仍可用按钮提出意见。
thread-example = 请这样说：<code>/thread P-1 close</code> 或 <code>/thread P-1 open</code>
thread-closed = P-{ $proposal } 的话题已关闭。
thread-opened = P-{ $proposal } 的话题已重新开放。
unsay-button = 收回
unsay-one = 收回第 { $place } 条
unsay-example = 请用 <code>/unsay</code> 回复您自己的消息，或在私聊里说 <code>/unsay P-1</code>，列出您说过的话。
own-words = <b>您就 P-{ $proposal } 说过的话</b>
own-words-none = 那里没有您的话。
own-word = { $place }. { $name }：{ $text }
withdrawn = { $deleted ->
    [true] 已收回：它不再列在 P-{ $proposal } 下，内容在这里已删除。
   *[other] 已收回：它不再列在 P-{ $proposal } 下，内容在这里已删除。群里的消息我删不了，请您自己删除。
  }
forget-ask = <b>要我忘记您吗？</b>
    会删除：您在讨论中说的话、您的意见、您的表情回应、您的角色，以及把您与 Telegram 账号连在一起的那一行。您的席位会交还，再要时需要新的席位码。
    也会删除：您的照片、语音、位置和理由，以及您提供的资源和踏勘记录。
    会保留：已投的选票和您提出的需求（都没有姓名），以及别人说的话。Telegram 里的消息我不能替您删除。
forget-button = 是的，请忘记我
forgotten = 已忘记您：删除了 { $messages } 条发言和 { $points } 条意见，交还了 { $seats } 个席位。您再写给我时，就是一位新来的人。
refused-not-in-thread = 那条消息不在我保存的讨论里。
refused-not-own-words = 那是别人的话：只有本人或主持人可以这样做。
refused-no-topic = { $proposal } 没有自己的话题。
proposal-moved = <b>P-{ $number } · { $title }</b> 已进入讨论，有了自己的话题，卡片在那里。
proposal-moved-button = 前往话题
