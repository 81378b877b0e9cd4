using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

internal static partial class PartyReader
{
    private const int LongestParty = 6_000;

    /// <summary>The party that a passage describes; null when it describes none.</summary>
    public static PartyExtract? Read(Passage passage, string document)
    {
        if (passage.Text.Length > LongestParty || PartyBlocks.AreWitnesses(passage.Folded))
            return null;
        var sheet = PartySheet.Read(passage);
        var text = PartyText.Read(sheet?.Text ?? passage.Text);
        var identity = PartyIdentity.Read(text.Identity, document);
        if (!IsName(identity.Name) || !(sheet is not null || IsDescribed(passage, text, identity)))
            return null;
        var description = sheet?.DescriptionWith(identity.Description) ?? identity.Description;
        var representation = sheet?.Representation ?? text.Representation;
        return new PartyExtract
        {
            Slug = PartyNames.Slug(identity.Name),
            Name = identity.Name,
            Alias = text.Alias,
            OtherAliases = text.OtherAliases,
            Kind = PartyKinds.Find(identity.Name, description),
            Description = description,
            Address = sheet?.Address ?? identity.Address,
            Siret = sheet?.Siret ?? identity.Siret,
            Representative = representation is null ? null : Representatives.Read(representation),
            Source = passage.Source(article: null),
        };
    }

    private static bool IsName(string name) => name.Length is > 1 and <= 200 && name.Any(char.IsLetter) && PartyNames.Tokens(name).Count > 0;

    // Someone who stands, lives or is called somehow: any other paragraph is left to a person.
    private static bool IsDescribed(Passage passage, PartyText text, PartyIdentity identity) =>
        text.Representation is not null || text.Alias is not null || identity.IsSeated || identity.Siret is not null
        || (passage.Text.Length <= 120 && StartsAsName().IsMatch(passage.Folded) && passage.Text.TrimEnd()[^1] is ',' or ';');

    [GeneratedRegex(@"^(l[ae]s?\s|l'|association\b|societe\b|commune\b|ville\b|universite\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex StartsAsName();
}
