using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Parties;

/// <summary>What kind of body a name says it is, by its first words, else by its legal description.</summary>
internal static partial class PartyKinds
{
    public static PartyKind? Find(string name, string? description)
    {
        var folded = TextFolding.Fold(PartyNames.WithoutArticle(name));
        return ByName(folded) ?? (description is null ? null : ByDescription(TextFolding.Fold(description)));
    }

    /// <summary>The kind that a mention names alone: « la Région », « l'État », « la Commune »; null for a longer name.</summary>
    public static PartyKind? Generic(string mention) =>
        PartyNames.Tokens(mention).Count <= 1 || GenericPhrase().IsMatch(TextFolding.Fold(PartyNames.WithoutArticle(mention)))
            ? ByName(TextFolding.Fold(PartyNames.WithoutArticle(mention)))
            : null;

    private static PartyKind? ByName(string folded)
    {
        foreach (Group group in Names().Match(folded).Groups)
        {
            if (group.Success && Enum.TryParse<PartyKind>(group.Name, out var kind) && !char.IsAsciiDigit(group.Name[0]))
                return kind;
        }

        return null;
    }

    private static PartyKind? ByDescription(string folded) =>
        PublicInstitution().IsMatch(folded) ? PartyKind.PublicInstitution
        : Association().IsMatch(folded) ? PartyKind.Association
        : Company().IsMatch(folded) ? PartyKind.Company
        : null;

    [GeneratedRegex(
        @"^(?:(?<State>(?:sous-)?prefecture|prefet|etat\b|ministere|direction\s+(?:regionale|departementale))|(?<EducationAuthority>rectorat|academie\b|region academique)" +
        @"|(?<Region>conseil\s+regional|region\b|collectivite\s+territoriale\s+de)|(?<Department>conseil\s+(?:departemental|general)|departement\b)" +
        @"|(?<Intercommunality>communaute\s+(?:d'agglomeration|de\s+communes|urbaine)|metropole|agglomeration|syndicat\s+(?:mixte|intercommunal)|etablissement\s+public\s+territorial|intercommunalite|pole\s+d'equilibre|pays\b)" +
        @"|(?<Municipality>ville\b|commune\b|mairie|municipalite)|(?<PublicBank>banque\b|caisse\s+des\s+depots)|(?<PublicInstitution>etablissement(?:\s+public)?$)|(?<HigherEducation>universite|iut\b|institut\s+universitaire|ecole\s+(?:nationale|superieure))" +
        @"|(?<Chamber>chambre\s+(?:de|d'|regionale|departementale)|cci\b|cma\b)|(?<Association>association|federation|mission\s+locale|maison\s+de\s+l'emploi)|(?<Company>societe|sas\b|sarl\b|sa\b|scop\b|scic\b|entreprise))",
        RegexOptions.CultureInvariant,
        5_000)]
    private static partial Regex Names();

    [GeneratedRegex(@"^(conseil\s+(regional|departemental|general)|communaute\s+(d'agglomeration|de\s+communes|urbaine))$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex GenericPhrase();

    [GeneratedRegex(@"\betablissement\s+public\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex PublicInstitution();

    [GeneratedRegex(@"\bassociation\b|\bloi\s+(de\s+|du\s+1er\s+juillet\s+)?1901\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Association();

    [GeneratedRegex(@"\bsociete\b|\b(sas|sarl|sasu)\b|\bau capital\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Company();
}
