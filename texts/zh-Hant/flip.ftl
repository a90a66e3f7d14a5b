# 結果會變嗎？

flip-doubts = 結果會變嗎？有疑問的席位：{ $count } 個（{ $kinds }）。
flip-kind = { $kind ->
    [contested] 有爭議 { $count }
    [proxy] 委託 { $count }
    [assisted] 電話或紙本選票 { $count }
   *[recused] 持有人不同意的迴避 { $count }
  }
flip-stands-needed = 至少要有 { $needed } 個席位改變，結果才會不同：結果成立。
flip-verdict = { $verdict ->
    [stands] 不管這些席位怎麼算，結果都一樣：結果成立。
    [could] 如果不這樣計，這些席位可能改變結果。
   *[unknown] 不能排除它們會改變結果：這種表決方法算不完所有可能。
  }
