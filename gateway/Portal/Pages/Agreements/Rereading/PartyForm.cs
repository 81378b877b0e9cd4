using System.Globalization;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Agreements.Rereading;

/// <summary>A party as a row of the form.</summary>
internal static class PartyForm
{
    public static FormRows Rows { get; } = new("parties", [.. ReadingWords.PartyFields.Select(field => field.Name)]);

    public static string Path(int index) => Rows.NameOf(index, "");

    public static IReadOnlyDictionary<string, string> Labels(int count) => Enumerable.Range(0, count)
        .SelectMany(index => ReadingWords.PartyFields.Select(field => (Name: Path(index) + field.Name, Label: $"{Title(index)}, {field.Label}")))
        .Append((Name: "parties", Label: Say("Parties", "Parties")))
        .ToDictionary(field => field.Name, field => field.Label, StringComparer.Ordinal);

    public static string Title(int index) => $"{Say("Partie", "Party")} {index + 1}";

    public static IReadOnlyDictionary<string, string?> RowOf(PartyText party) => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["name"] = party.Name,
        ["firstLine"] = party.Source.FirstLine.ToString(CultureInfo.InvariantCulture),
        ["lastLine"] = party.Source.LastLine.ToString(CultureInfo.InvariantCulture),
        ["alias"] = party.Alias,
        ["address"] = party.Address,
        ["representative.honorific"] = party.Representative?.Honorific,
        ["representative.name"] = party.Representative?.Name,
        ["representative.function"] = party.Representative?.Function,
        ["organisation"] = party.Organisation,
        ["siret"] = party.Siret,
        ["kind"] = party.Kind,
        ["description"] = party.Description,
        ["otherAliases"] = party.OtherAliases.Count == 0 ? null : string.Join(" ; ", party.OtherAliases),
    };

    public static object Said(IReadOnlyDictionary<string, string?> row) => new
    {
        name = row["name"] ?? "",
        firstLine = FormInput.Whole(row["firstLine"]) ?? 0,
        lastLine = FormInput.Whole(row["lastLine"]) ?? 0,
        alias = row["alias"],
        address = row["address"],
        representative = new { honorific = row["representative.honorific"], name = row["representative.name"], function = row["representative.function"] },
        organisation = row["organisation"],
        siret = row["siret"],
        kind = row["kind"],
        description = row["description"],
        otherAliases = row["otherAliases"]?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
    };
}
