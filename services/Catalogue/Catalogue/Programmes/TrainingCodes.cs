using System.Text.RegularExpressions;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>The forms of the French reference codes; whether a code exists is another question.</summary>
internal static partial class TrainingCodes
{
    public static bool IsProgrammeCode(string code) => ProgrammePattern().IsMatch(code);

    /// <summary>Register of certifications: RNCP35078, RS6232.</summary>
    public static bool IsCertification(string code) => CertificationPattern().IsMatch(code);

    /// <summary>ROME 4.0: a letter and four digits, M1805.</summary>
    public static bool IsRome(string code) => RomePattern().IsMatch(code);

    /// <summary>NSF: three digits, and in the register of certifications a letter, 326n.</summary>
    public static bool IsNsf(string code) => NsfPattern().IsMatch(code);

    /// <summary>Formacode: five digits, 31088.</summary>
    public static bool IsFormacode(string code) => FormacodePattern().IsMatch(code);

    [GeneratedRegex(@"\A[A-Za-z0-9][A-Za-z0-9 ._/-]{0,29}\z", RegexOptions.None, 1000)]
    private static partial Regex ProgrammePattern();

    [GeneratedRegex(@"\A(RNCP|RS)[1-9][0-9]{0,5}\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CertificationPattern();

    [GeneratedRegex(@"\A[A-N][0-9]{4}\z", RegexOptions.None, 1000)]
    private static partial Regex RomePattern();

    [GeneratedRegex(@"\A[1-4][0-9]{2}[a-z]?\z", RegexOptions.None, 1000)]
    private static partial Regex NsfPattern();

    [GeneratedRegex(@"\A[0-9]{5}\z", RegexOptions.None, 1000)]
    private static partial Regex FormacodePattern();
}
