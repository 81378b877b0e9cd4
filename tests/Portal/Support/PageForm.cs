using System.Net;
using System.Text.RegularExpressions;

namespace SkillsHub.Portal.Tests.Support;

/// <summary>A form of a page, with what a browser sends of it as it stands.</summary>
internal sealed partial record PageForm(string Address, IReadOnlyList<(string Name, string Value)> Fields)
{
    public string? this[string name] => Fields.FirstOrDefault(field => field.Name == name).Value;

    public static IReadOnlyList<PageForm> In(string html) =>
        [.. Form().Matches(html).Select(form => new PageForm(Attribute(form.Groups["attributes"].Value, "action") ?? "", [.. Control().Matches(form.Groups["content"].Value).SelectMany(Sent)]))];

    /// <summary>With what a person typed over it.</summary>
    public PageForm With(params IReadOnlyList<(string Name, string Value)> typed) =>
        this with { Fields = [.. Fields.Where(field => typed.All(one => one.Name != field.Name)), .. typed] };

    // A browser picks the first choice of a list in which none is.
    private static IEnumerable<(string, string)> Sent(Match control)
    {
        var attributes = control.Groups["attributes"].Value;
        if (Attribute(attributes, "name") is not { } name)
            return [];
        var options = Option().Matches(control.Groups["content"].Value);
        return control.Groups["tag"].Value switch
        {
            "textarea" => [(name, WebUtility.HtmlDecode(control.Groups["content"].Value))],
            "select" => (options.FirstOrDefault(option => Attribute(option.Value, "selected") is not null) ?? options.FirstOrDefault()) is { } chosen ? [(name, Attribute(chosen.Value, "value") ?? "")] : [],
            _ when Attribute(attributes, "type") is "file" => [],
            _ when Attribute(attributes, "type") is "checkbox" or "radio" && Attribute(attributes, "checked") is null => [],
            _ => [(name, Attribute(attributes, "value") ?? "")],
        };
    }

    private static string? Attribute(string tag, string name) =>
        Attributes().Matches(tag).FirstOrDefault(one => one.Groups["name"].Value == name) is { } found ? WebUtility.HtmlDecode(found.Groups["value"].Value) : null;

    [GeneratedRegex("<form(?<attributes>[^>]*)>(?<content>.*?)</form>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex Form();

    [GeneratedRegex("<(?<tag>input)(?<attributes>[^>]*)>|<(?<tag>select|textarea)(?<attributes>[^>]*)>(?<content>.*?)</\\k<tag>>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 5000)]
    private static partial Regex Control();

    [GeneratedRegex("<option[^>]*>", RegexOptions.None, 5000)]
    private static partial Regex Option();

    [GeneratedRegex("\\s(?<name>[a-z-]+)(=\"(?<value>[^\"]*)\")?", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Attributes();
}
