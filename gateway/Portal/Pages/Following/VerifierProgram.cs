namespace SkillsHub.Portal.Pages.Following;

/// <summary>A program that tells whether a webhook is genuine, for partners to copy. The tests try the very same.</summary>
/// <param name="Language">What it is written in.</param>
/// <param name="File">Its name.</param>
/// <param name="Text">The program.</param>
internal sealed record VerifierProgram(string Language, string File, string Text)
{
    public static IReadOnlyList<VerifierProgram> All { get; } =
    [
        Read("C#", "WebhookVerifier.cs"),
        Read("Python", "webhook_verifier.py"),
        Read("TypeScript / Node", "webhook-verifier.mjs"),
        Read("PHP", "webhook_verifier.php"),
    ];

    private static VerifierProgram Read(string language, string file)
    {
        using var reader = new StreamReader(typeof(VerifierProgram).Assembly.GetManifestResourceStream(file) ?? throw new InvalidOperationException($"{file} is not in the program."));
        return new VerifierProgram(language, file, reader.ReadToEnd());
    }
}
