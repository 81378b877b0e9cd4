namespace SkillsHub.Partnership.Agreements.Rereading;

/// <summary>Numbers of establishments in the SIRENE register.</summary>
internal static class Siret
{
    // La Poste's thousands of offices ran out of numbers that the usual sum allows: theirs add up to a multiple of five.
    private const string Post = "356000000";

    /// <summary>14 digits whose check sum is right.</summary>
    public static bool IsValid(string siret) =>
        siret.Length == 14 && siret.All(char.IsAsciiDigit) && (Luhn(siret) % 10 == 0 || (siret.StartsWith(Post, StringComparison.Ordinal) && siret.Sum(Digit) % 5 == 0));

    // The first of fourteen digits counts double, then every other one.
    private static int Luhn(string siret) => siret.Index().Sum(digit => digit.Index % 2 == 0 ? Doubled(Digit(digit.Item)) : Digit(digit.Item));

    private static int Doubled(int digit) => digit > 4 ? (digit * 2) - 9 : digit * 2;

    private static int Digit(char character) => character - '0';
}
