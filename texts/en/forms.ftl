# How a form's lines are named in what is said of them

form-key = { $key } ({ $english })
form-name = { $name }
