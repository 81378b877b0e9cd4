using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Tests.Forms;

public sealed class FieldErrorsTests
{
    [Theory]
    [InlineData("send", "to[2]", "send-to-2-")]
    [InlineData("shorten", "notice.count", "shorten-notice-count")]
    [InlineData("withdraw-2C 12/34 \"n° 5\"", "reason", "withdraw-2C-12-34--n--5--reason")]
    public void An_id_is_made_of_any_text(string prefix, string name, string id) => Assert.Equal(id, FieldErrors.IdOf(prefix, name));
}
