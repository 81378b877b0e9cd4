using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Agreements.Import.Corrections;

namespace SkillsHub.Partnership.Tests.Agreements.Import.Corrections;

/// <summary>A text whose third party no rule recognises, and what a person says of it.</summary>
internal static class Rereadings
{
    public const string Syndicate = "syndicat-des-eaux-du-val";

    public const string Text =
        """
        CONVENTION DE PARTENARIAT
        2024-2026

        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire, ci-après désignée « la Ville »,

        Et

        L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,
        ci-après désignée « l'Association »,

        Et

        Syndicat des eaux du Val.

        Il est convenu ce qui suit :

        Article 1 : Objet

        La convention organise un partenariat.

        Article 2 : Engagements du Syndicat

        Le Syndicat des eaux du Val s'engage à :
        - prêter une salle ;
        - la chauffer.

        Article 3 : Durée

        La convention est conclue pour une durée de trois ans à compter de sa signature.
        Elle est reconduite tacitement pour la même durée.
        Les locaux sont remis en état dans les trente jours.

        Article 4 : Comité de pilotage

        Le comité de pilotage est composé de la Ville, de l'Association et de la Chambre d'agriculture. Il se réunit deux fois par an.

        Article 5 : Exemplaires

        La convention est établie en trois exemplaires originaux.

        Fait à Boisclair, le 2 mars 2024
        """;

    public static ReadingCorrections Named { get; } = new()
    {
        Parties = Said<IReadOnlyList<PartyCorrection>>(
    [
        Party("La Ville de Boisclair", "La Ville de Boisclair,", alias: "la Ville"),
        Party("L'Association Savoirs Partagés", "L'Association Savoirs", alias: "l'Association", lines: 2),
        Party("Syndicat des eaux du Val", "Syndicat des eaux du Val.", alias: "le Syndicat"),
    ])
    };

    public static Said<T> Said<T>(T what) => new(what, "accueil", DateTimeOffset.UnixEpoch);

    /// <summary>The number of the line that starts so.</summary>
    public static int Line(string start) => Text.Split('\n').Index().First(line => line.Item.StartsWith(start, StringComparison.Ordinal)).Index + 1;

    public static PartyCorrection Party(string name, string start, string? alias = null, int lines = 1) =>
        new(name, Line(start), Line(start) + lines - 1, alias, Address: "2 place du Marché, 01234 BOISCLAIR", Representative: new RepresentativeExtract { Function = "Maire" });

    public static ImportResult Read(ReadingCorrections corrections, string text = Text)
    {
        var imported = Reading.Import(text);
        return AgreementImporter.Reread(imported.Document!, corrections, imported.ContentHash, TestContext.Current.CancellationToken);
    }
}
