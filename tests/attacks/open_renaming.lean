-- trick: another name opened
-- target: opened
-- reason: statement changed
namespace Foo
def x : Nat := 1
end Foo
namespace Bar
def x : Nat := 2
end Bar
open Bar
theorem which : x = 2 := rfl
