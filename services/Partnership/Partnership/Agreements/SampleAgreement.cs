namespace SkillsHub.Partnership.Agreements;

/// <summary>An agreement of the usual kind, in our own words, that ships with the service.</summary>
internal static class SampleAgreement
{
    public const string FileName = "convention-exemple.txt";

    public static Stream Open() =>
        typeof(SampleAgreement).Assembly.GetManifestResourceStream(FileName)
        ?? throw new InvalidOperationException($"{FileName} is not embedded.");
}
