using System.Globalization;
using System.Text.Json;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Tests.Support;

namespace SkillsHub.Portal.Tests.Forms;

public sealed class ImportRulesTests
{
    public static TheoryData<string> Codes => PartnershipCodes.Refusals;

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_refusal_of_a_file_has_words_in_both_languages_also_without_its_facts(string code)
    {
        var french = Say("fr", new Problem { Code = code });
        var english = Say("en", new Problem { Code = code });
        Assert.EndsWith(".", french, StringComparison.Ordinal);
        Assert.EndsWith(".", english, StringComparison.Ordinal);
        Assert.NotEqual(french, english);
    }

    [Theory]
    [InlineData("import.too-large", """{ "limitMegabytes": 20 }""", "la limite est de 20 Mo.", "the limit is 20 MB.")]
    [InlineData("import.too-long", """{ "limitCharacters": 1000000, "limitLines": 40000 }""", "dépasse 1\u202f000\u202f000 caractères ou 40\u202f000 lignes", "more than 1,000,000 characters or 40,000 lines")]
    [InlineData("import.mixed-encodings", """{ "line": 12 }""", "voyez la ligne 12.", "see line 12.")]
    [InlineData("import.mixed-encodings", """{ "encoding": "utf-16" }""", "annonce l’encodage utf-16,", "declares the encoding utf-16,")]
    [InlineData("import.unsupported-format", """{ "format": "png" }""", "est une image PNG\u00a0:", "is a PNG image:")]
    [InlineData("import.pdf-page-too-complex", """{ "page": 12, "limitKilobytes": 1024 }""", "La page 12 contient", "Page 12 holds")]
    [InlineData("import.docx-expands-too-much", """{ "limitFiles": 5000 }""", "plus de 5\u202f000 fichiers", "more than 5,000 files")]
    [InlineData("import.not-an-agreement", """{ "parties": 1, "articles": 0 }""", "trouvés\u00a0: 1 et 0.", "found: 1 and 0.")]
    [InlineData("import.not-an-agreement", """{ "parties": 300, "limitParties": 200 }""", "plus de 200 parties", "more than 200 parties")]
    [InlineData("import.not-an-agreement", """{ "items": 6000, "limitItems": 5000 }""", "plus de 5\u202f000 engagements", "more than 5,000 commitments")]
    public void A_refusal_is_said_with_its_facts(string code, string facts, string french, string english)
    {
        var refusal = new Problem { Code = code, Facts = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(facts)! };
        Assert.Contains(french, Say("fr", refusal), StringComparison.Ordinal);
        Assert.Contains(english, Say("en", refusal), StringComparison.Ordinal);
    }

    private static string? Say(string language, Problem refusal)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        return ImportRules.InWords(refusal);
    }
}
