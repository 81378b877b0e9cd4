using System.Text.RegularExpressions;

namespace SkillsHub.Identity.Tests.Support;

/// <summary>A form of one of our pages with the hidden fields that it carries, the antiforgery token among them.</summary>
internal sealed partial record Form(string Action, Dictionary<string, string> Fields)
{
    /// <summary>The first form that is sent to an address beginning so; without an action, to the page's own.</summary>
    public static Form Find(Answer page, string action)
    {
        var form = Forms().Matches(page.Body).First(candidate => Target(candidate, page).StartsWith(action, StringComparison.Ordinal));
        var fields = Inputs().Matches(form.Groups["body"].Value)
            .Select(input => (Name: Attribute(input.Value, "name"), Value: Attribute(input.Value, "value"), Type: Attribute(input.Value, "type")))
            .Where(input => input is { Name.Length: > 0, Type: "hidden" })
            .ToDictionary(input => input.Name, input => input.Value, StringComparer.Ordinal);
        return new Form(Target(form, page), fields);
    }

    private static string Target(Match form, Answer page) => Attribute(form.Groups["tag"].Value, "action") is { Length: > 0 } action ? action : page.Address.PathAndQuery;

    private static string Attribute(string tag, string name) =>
        Decode(Attributes().Matches(tag).FirstOrDefault(attribute => attribute.Groups["name"].Value == name)?.Groups["value"].Value ?? "");

    private static string Decode(string html) => WebUtility.HtmlDecode(html);

    [GeneratedRegex("""(?<tag><form[^>]*>)(?<body>.*?)</form>""", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forms();

    [GeneratedRegex("<input[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("""(?<name>[\w-]+)="(?<value>[^"]*)"(\s|/|>)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Attributes();
}
