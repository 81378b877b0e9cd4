using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Tests.Forms;

public sealed class FormInputTests
{
    [Theory]
    [InlineData("12000", "12000")]
    [InlineData("12 000", "12000")]
    [InlineData("12\u00a0000,50", "12000.50")]
    [InlineData("12\u202f000.5", "12000.5")]
    [InlineData("12,000", null)]
    [InlineData("12.000", null)]
    [InlineData("1,200,000", null)]
    [InlineData("1.200,50", null)]
    [InlineData("douze", null)]
    public void An_amount_is_read_only_if_it_can_be_read_in_one_way(string typed, string? amount) =>
        Assert.Equal(Figure(amount), Sent(typed).Amount("figure"));

    [Theory]
    [InlineData("12,125", "12.125")]
    [InlineData("12.125", "12.125")]
    [InlineData("12,5", "12.5")]
    public void A_percentage_has_either_decimal_sign(string typed, string rate) => Assert.Equal(Figure(rate), Sent(typed).Rate("figure"));

    [Fact]
    public void Spaces_alone_are_nothing() => Assert.Null(Sent("  \u00a0")["figure"]);

    private static decimal? Figure(string? text) => text is null ? null : decimal.Parse(text, CultureInfo.InvariantCulture);

    private static FormInput Sent(string typed)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = HttpMethods.Post;
        context.Request.ContentType = "application/x-www-form-urlencoded";
        context.Request.Form = new FormCollection(new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["figure"] = typed });
        return new FormInput(context);
    }
}
