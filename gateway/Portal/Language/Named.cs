namespace SkillsHub.Portal.Language;

/// <summary>The name of an organisation inside a sentence, whose article has no capital there. English leaves names as they are.</summary>
internal static class Named
{
    private static readonly string[] Articles = ["Le ", "La ", "Les ", "L'", "L’"];

    /// <summary>« la Ville de X ».</summary>
    public static string Within(string name) =>
        Words.Language == "fr" && Articles.FirstOrDefault(article => name.StartsWith(article, StringComparison.Ordinal)) is not null ? char.ToLowerInvariant(name[0]) + name[1..] : name;

    /// <summary>« de la Ville de X », « du Cnam », « des Services de X », « d’Alpha »; “of Le Cnam”.</summary>
    public static string Of(string name) => Within(name) switch
    {
        var plain when Words.Language == "en" => $"of {plain}",
        ['l', 'e', ' ', .. var rest] => $"du {rest}",
        ['l', 'e', 's', ' ', .. var rest] => $"des {rest}",
        [var first, ..] within when IsVowel(first) => $"d’{within}",
        var within => $"de {within}",
    };

    private static bool IsVowel(char letter) => char.ToLowerInvariant(letter) is 'a' or 'e' or 'i' or 'o' or 'u' or 'é' or 'è' or 'ê' or 'î' or 'â' or 'œ';
}
