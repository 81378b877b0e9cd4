using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

internal static class Samples
{
    public static string Text()
    {
        using var stream = typeof(AgreementImporter).Assembly.GetManifestResourceStream("convention-exemple.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
