using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;
using SkillsHub.Partnership.Agreements.Import.Parties;
using SkillsHub.Partnership.Organisations;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>Rules for a list of parties that a person gives.</summary>
internal static class PartyChecks
{
    private const int Fewest = 2;
    private const int Most = 200;
    private const int MaxName = 200;
    private const int MaxAlias = 120;
    private const int MaxAliases = 10;
    private const int MaxText = 1_000;

    /// <param name="parties">As the person gives them.</param>
    /// <param name="document">The text that they stand in.</param>
    /// <param name="known">Those of the organisations they name that the hub knows.</param>
    public static Invalid? Of(IReadOnlyList<PartyCorrection?>? parties, ImportedDocument document, IReadOnlySet<string> known)
    {
        var check = new Check()
            .That(parties?.Count >= Fewest, "parties", "reading.too-few-parties", $"parties holds at least {Fewest} parties.")
            .That(parties is null || parties.Count <= Most, "parties", "too-many", $"parties holds at most {Most} parties.");
        if (check.Error is { } count)
            return count;
        var taken = new HashSet<(string, int)>();
        foreach (var (index, party) in parties!.Index())
        {
            var path = $"parties[{index}].";
            if (party is null)
                check.That(false, $"parties[{index}]", "required", $"parties[{index}] is a party.");
            else
                Of(check, party, document, path, taken);
        }

        OfOrganisations(check, parties!, known);
        return check.Error;
    }

    private static void OfOrganisations(Check check, IReadOnlyList<PartyCorrection?> parties, IReadOnlySet<string> known)
    {
        var slugs = parties.Select(party => party?.Organisation ?? PartyNames.Slug(party?.Name ?? "")).ToList();
        foreach (var (index, organisation) in parties.Select(party => party?.Organisation).Index())
        {
            check.That(organisation is null || known.Contains(organisation), $"parties[{index}].organisation", "reading.unknown-organisation", $"parties[{index}].organisation is the slug of an organisation that the hub knows.")
                .That(organisation is null || slugs.Count(slug => slug == organisation) == 1, $"parties[{index}].organisation", "reading.same-organisation", $"parties[{index}].organisation is another party of the list already.");
        }
    }

    private static void Of(Check check, PartyCorrection party, ImportedDocument document, string path, HashSet<(string Slug, int FirstLine)> taken)
    {
        check.Text(party.Name, $"{path}name", MaxName);
        var slug = string.IsNullOrWhiteSpace(party.Name) ? "" : PartyNames.Slug(party.Name);
        check.That(string.IsNullOrWhiteSpace(party.Name) || slug.Length > 0, $"{path}name", "reading.name-without-letters", $"{path}name holds letters or digits that a slug can be made of.")
            .That(slug.Length == 0 || taken.Add((slug, party.FirstLine)), $"{path}name", "reading.same-party", $"{path}name is that of another party on the same lines.")
            .OptionalText(party.Alias, $"{path}alias", MaxAlias)
            .That(party.OtherAliases is null || (party.OtherAliases.Count <= MaxAliases && party.OtherAliases.All(alias => alias?.Length <= MaxAlias)), $"{path}otherAliases", "too-long", $"{path}otherAliases holds at most {MaxAliases} names of at most {MaxAlias} characters.")
            .That(party.OtherAliases is null || !party.OtherAliases.Any(alias => alias?.Contains('\0', StringComparison.Ordinal) == true), $"{path}otherAliases", "control-character", $"{path}otherAliases contains a NUL character.")
            .OptionalText(party.Description, $"{path}description", MaxText)
            .OptionalText(party.Address, $"{path}address", MaxText)
            .OptionalText(party.Representative?.Honorific, $"{path}representative.honorific", MaxAlias)
            .OptionalText(party.Representative?.Name, $"{path}representative.name", MaxName)
            .OptionalText(party.Representative?.Function, $"{path}representative.function", MaxText)
            .That(party.Siret is null || Siret.IsValid(party.Siret) || IsPrinted(party, document), $"{path}siret", "reading.siret", $"{path}siret is 14 digits with a right check sum, or as its lines print it.")
            .Lines(party, document, path);
    }

    // What the text prints is what it says, slip included.
    private static bool IsPrinted(PartyCorrection party, ImportedDocument document) =>
        party.Siret is { Length: 14 } siret && siret.All(char.IsAsciiDigit)
        && string.Concat(document.Lines.Skip(party.FirstLine - 1).Take(party.LastLine - party.FirstLine + 1).SelectMany(line => line.Text).Where(char.IsAsciiDigit))
            .Contains(siret, StringComparison.Ordinal);
}
