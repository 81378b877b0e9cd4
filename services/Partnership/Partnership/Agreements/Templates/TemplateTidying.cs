using SkillsHub.Partnership.Agreements.Import.Reading;

namespace SkillsHub.Partnership.Agreements.Templates;

/// <summary>What was typed, as it can stand in a line of a text: what nobody sees goes, and a sentence's own punctuation ends it.</summary>
internal static class TemplateTidying
{
    private static readonly char[] Ends = [' ', ',', ';', '.', '\u00A0'];

    public static AgreementTemplate Tidied(this AgreementTemplate template) => template with
    {
        Title = Line(template.Title),
        Parties = template.Parties?.Select(party => party is null ? null : Tidied(party)).ToList(),
        Advisers = template.Advisers?.Select(Sentence).OfType<string>().ToList(),
        Court = Sentence(template.Court),
    };

    private static TemplateParty Tidied(TemplateParty party) => party with
    {
        Name = Sentence(party.Name),
        Address = Sentence(party.Address),
        Representative = Sentence(party.Representative),
        Function = Sentence(party.Function),
        Commitments = party.Commitments?.Select(Sentence).OfType<string>().ToList(),
    };

    // A blank at the end, « un loyer de …… », is no punctuation.
    private static string? Sentence(string? text) => Line(text) is not { } line ? null : line.EndsWith("..", StringComparison.Ordinal) ? line : Filled(line.TrimEnd(Ends));

    private static string? Line(string? text) => text is null ? null : Filled(string.Join(' ', LineText.Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string? Filled(string line) => line.Length == 0 ? null : line;
}
