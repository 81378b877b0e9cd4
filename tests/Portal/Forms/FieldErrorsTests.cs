using System.Globalization;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Web;

namespace SkillsHub.Portal.Tests.Forms;

public sealed class FieldErrorsTests
{
    [Theory]
    [InlineData("send", "to[2]", "send-to-2-")]
    [InlineData("shorten", "notice.count", "shorten-notice-count")]
    [InlineData("withdraw-2C 12/34 \"n° 5\"", "reason", "withdraw-2C-12-34--n--5--reason")]
    public void An_id_is_made_of_any_text(string prefix, string name, string id) => Assert.Equal(id, FieldErrors.IdOf(prefix, name));

    [Fact]
    public void Of_a_field_that_was_left_empty_nothing_else_is_wrong()
    {
        var refusal = new Problem { Errors = [new("slug", "required", ""), new("slug", "slug", ""), new("email", "email", "")] };
        Assert.Equal([("slug", "required"), ("email", "email")], FieldErrors.Completed(refusal, FormInput.None).Fields.Select(error => (error.Field, error.Rule)));
    }

    [Theory]
    [InlineData("fr", "notice.count", "out-of-range", "notice.count is a number from 1 to 365.", "Donnez un nombre de 1 à 365.")]
    [InlineData("fr", "share", "out-of-range", "share is a percentage from 0.01 to 1.", "Donnez un nombre de 0,01 à 1.")]
    [InlineData("en", "share", "out-of-range", "share is a percentage from 0.01 to 1.", "Give a number from 0.01 to 1.")]
    [InlineData("en", "capacity", "out-of-range", "capacity is between 1 and 5000.", "Give a number from 1 to 5000.")]
    [InlineData("fr", "changes.terms.meetingsPerYear", "amendment.out-of-range", "meetingsPerYear is above 0 and at most 52.", "Donnez un nombre au-dessus de 0, et de 52 au plus.")]
    [InlineData("fr", "term.duration.count", "out-of-range", "term.duration is at least 1, and at most a century.", "Une durée est d’au moins 1, et d’un siècle au plus.")]
    [InlineData("fr", "reportsPerYear", "out-of-range", "reportsPerYear is 1: of several reports a year no day can be told.", "Cette valeur est hors limites.")]
    [InlineData("fr", "hours", "not-a-number", "", "Donnez un nombre, en chiffres.")]
    public void A_value_out_of_range_is_told_its_limits(string language, string field, string rule, string message, string words)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(words, FieldErrors.InWords(new Problem { Code = "request.invalid" }, new FieldError(field, rule, message)));
    }
}
