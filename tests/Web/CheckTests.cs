namespace SkillsHub.Web.Tests;

public sealed class CheckTests
{
    [Fact]
    public void All_broken_rules_come_in_one_answer()
    {
        var error = new Check().Text(" ", "title", 10).Text(new string('a', 11), "summary", 10).OptionalText("a\0b", "place", 10).Error;

        Assert.NotNull(error);
        Assert.Equal(
            [("title", "required"), ("summary", "too-long"), ("place", "control-character")],
            error.Errors.Select(broken => (broken.Field, broken.Rule)));
    }

    [Fact]
    public void Nothing_is_said_when_every_rule_holds() =>
        Assert.Null(new Check().Text("Soudure", "title", 10).OptionalText(null, "place", 10).Error);
}
