-- trick: `True` of a namespace
-- target: neg
-- reason: statement changed
namespace Z
def True := False
theorem _root_.neg : ¬ True := id
end Z
