# 調查的寫法：為什麼沒有開啟

survey-another = 其他
form-language = { $language ->
    [zh-Hans] 简体中文
    [zh-Hant] 繁體中文
   *[en] English
  }
refused-no-questions =
    裡面沒有題目。每題單獨一行：題號、方括號裡寫怎麼回答，再寫問什麼：
    <code>1. [單選] 您多久用一次？
    - 每天
    - 每週
    2. [文字] 還缺什麼？</code>
    調查沒有開啟，請把整則訊息重新傳送。
refused-questions-many = { $count } 題太多了：一項調查最多 { $most } 題，而超過二十題就很少有人答完。請去掉一些，或分成兩項調查。調查沒有開啟。
refused-question-repeated = 有兩個題目都是「{ $question }」。請讓每題的題號各不相同。調查沒有開啟。
refused-option-repeated = 第 { $question } 題裡有兩個一樣的選項「{ $option }」。請去掉一個，或換個說法。調查沒有開啟。
refused-options-unfit = { $count ->
    [0] 第 { $question } 題要選答案，卻沒有選項。
   *[other] 第 { $question } 題有 { $count } 個選項。
  }請給它 2 到 { $most } 個選項，寫在題目下面，每行一個：<code>- 每天</code>。調查沒有開啟。
refused-scale-unfit = 第 { $question } 題的量表寫的是 { $said }。請從小到大寫，最多 { $most } 級，例如 <code>[量表 1-5]</code>；下面要麼什麼都不寫，要麼用兩行（前面加一橫）寫最低和最高一級的名稱。調查沒有開啟。
refused-limits-unfit = 第 { $question } 題要的數字從 { $low } 到 { $high }，沒有這樣的數字。請把小的寫在前面：<code>[數字 { $high }-{ $low }]</code>。調查沒有開啟。
refused-question-long = { $part ->
    [option] 第 { $question } 題有個選項太長：{ $length } 個字，最多 { $limit } 個。
   *[question] 第 { $question } 題太長：{ $length } 個字，最多 { $limit } 個。
  }請寫短一些，把整則訊息重新傳送。調查沒有開啟。
refused-kind-missing = 第 { $line } 行：第 { $question } 題要在方括號裡寫怎麼回答，後面再寫問什麼：<code>{ $question }. [單選] 您多久用一次？</code>可以是單選、多選、量表、數字、文字、照片、地點、排序、說明。調查沒有開啟。
refused-kind-unread = { $sort ->
    [kinds] 第 { $question } 題：看不懂方括號裡的「{ $said }」。回答方式可以是：{ $known }。
   *[marks] 第 { $question } 題：看不懂方括號裡的「{ $said }」。回答方式後面可以寫{ $known }，或者範圍，例如 <code>1-5</code>。
  }調查沒有開啟。
refused-condition-ahead = 第 { $question } 題的條件用到第 { $other } 題，但那一題不在它前面。條件只能用前面的題：請換一下題目或條件的位置。調查沒有開啟。
refused-condition-unread = 第 { $question } 題的條件在「{ $part }」處看不懂。{ $known ->
    [none] 請寫成 <code>如果 1 = 每天</code> 或 <code>如果 3 &lt; 3</code>。
   *[other] 「=」或「!=」後面寫那一題的一個選項：{ $known }。
  }調查沒有開啟。
refused-condition-loose = 條件「{ $part }」下面沒有題目。條件單獨一行，緊接著寫要看它的那一題。調查沒有開啟。
refused-languages-unfit = 第 { $question } 題：「{ $text }」寫了 { $count } 種語言，這項調查要有 { $languages }。請按這個順序都寫上，中間用直線隔開。調查沒有開啟。
refused-audience-unfit = 看不懂「{ $said }」是請誰回答。請寫 <code>對象: 成員</code>（這裡的所有人）、<code>對象: 席位</code>（持有席位的人）或 <code>對象: 樓棟 1 2</code>。調查沒有開啟。
