using System.Text;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Benchmarks.Import;

/// <summary>The processor's time that an import takes for texts made to be slow, each about as long as the limits allow.</summary>
internal static class HostileTexts
{
    private const int Length = 390_000;
    private const int SentenceLength = 3_900;
    private static readonly TimeSpan NoLimit = TimeSpan.FromMinutes(2);

    private static readonly string[] Phrases =
    [
        "xy", "un comité de pilotage", "la Ville siège avec la Région", "la Ville s'engage à", "selon l'article 3 et l'annexe 2", "1 2", ",", "le Préfet,", "les parties et",
        "10 000 euros pour la Région,", "dans les trois mois", "deux élus et",
    ];

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var stream = SampleAgreement.Open();
        using var reader = new StreamReader(stream);
        var sample = await reader.ReadToEndAsync(cancellationToken);
        var prose = sample.ReplaceLineEndings(" ");
        Measure("the sample, cold", sample, cancellationToken);
        Measure("the sample", sample, cancellationToken);
        Measure("prose", Repeated(prose, Length), cancellationToken);
        Measure("the sample and prose", $"{sample}\n\n{Repeated(prose, Length - sample.Length)}", cancellationToken);
        Measure("the sample again and again", Repeated(sample, Length), cancellationToken);
        Measure("gaps", Agreement("Comité de pilotage", Repeated($"{Repeated($"xy{new string(' ', 40)}", SentenceLength)}z.\n\n", Length)), cancellationToken);
        foreach (var phrase in Phrases)
        {
            foreach (var title in new[] { "Comité de pilotage", "Divers" })
                Measure($"{title}: {phrase}", Agreement(title, Repeated($"{Repeated($"{phrase} ", SentenceLength)}z.\n\n", Length)), cancellationToken);
        }
    }

    private static void Measure(string name, string text, CancellationToken cancellationToken)
    {
        var content = Encoding.UTF8.GetBytes(text);
        var before = Environment.CpuUsage.TotalTime;
        var result = AgreementImporter.Read(content, fileName: null, cancellationToken, NoLimit);
        var took = Environment.CpuUsage.TotalTime - before;
        Console.WriteLine($"{took.TotalMilliseconds,6:F0} ms of the processor (goal 2 000) for {text.Length} characters, {result.Refusal?.Code ?? "read"}: {name}");
    }

    private static string Repeated(string text, int length) => string.Concat(Enumerable.Repeat(text, length / text.Length));

    private static string Agreement(string title, string text) =>
        $"""
        CONVENTION

        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire,

        Et

        La Région Est, 1 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,

        Article 1 : Objet

        Les parties coopèrent.

        Article 2 : {title}

        Le comité de pilotage est composé comme suit :
        - le Préfet ;
        - le Sous-Préfet.

        {text}

        Article 3 : Durée

        Trois ans.
        """;
}
