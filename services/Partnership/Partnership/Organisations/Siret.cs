namespace SkillsHub.Partnership.Organisations;

/// <summary>Numbers of establishments in France: 14 digits, the last of which checks the others.</summary>
internal static class Siret
{
    private const int Length = 14;

    // La Poste has more establishments than the check digits of one company allow: theirs add up to a multiple of five (INSEE).
    private const string LaPoste = "356000000";

    public static bool IsValid(string siret) =>
        siret.Length == Length && siret.All(char.IsAsciiDigit)
        && (Luhn(siret) % 10 == 0 || (siret.StartsWith(LaPoste, StringComparison.Ordinal) && siret.Sum(digit => digit - '0') % 5 == 0));

    private static int Luhn(string digits) => digits.Index().Sum(entry => entry.Index % 2 == 0 ? Doubled(entry.Item - '0') : entry.Item - '0');

    private static int Doubled(int digit) => digit * 2 is var twice && twice > 9 ? twice - 9 : twice;
}
