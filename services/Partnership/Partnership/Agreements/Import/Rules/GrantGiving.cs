using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Who gives a grant, and who only does something with it.</summary>
internal static partial class GrantGiving
{
    /// <summary>Whether a promise is about a grant that somebody else gives.</summary>
    public static bool IsOfAnother(string words) => ThatOne().IsMatch(words) && !Gives().IsMatch(words);

    // « utiliser la subvention », « imputer la subvention sur … »: of « la subvention », whoever does not give it is the one that gets it.
    [GeneratedRegex(@"\b(la|les|cette|ces|toutes?|autres?|de)\s+(demandes?\s+de\s+)?(subventions?|(aide|contribution|participation|dotation)s?\s+financieres?)\b(?![^;:]{0,160}\b(est|sera)\s+(fixe|arrete)e|[^;:]{0,160}\bs'eleve)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ThatOne();

    // « utiliser la subvention pour financer un poste » gives nothing.
    [GeneratedRegex(@"(?<!\b(pour|afin\s+de|sert\s+a|servir\s+a|destinee?s?\s+a)\s+)\b((vers|attribu|accord|allou|apport|mandat)(er?|era|ent|eront)|octro(yer|ie|iera|ient)|maint(enir|ient|iendra)|(co-?)?financ(er?|era|ent|eront)|(particip|contribu)(er?|era|ent)\s+([^,;:]{1,60}?\s+)?(a\s+hauteur|financierement|au\s+(co-?)?financement)|pren(dre|d|dra)\s+en\s+charge)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Gives();
}
