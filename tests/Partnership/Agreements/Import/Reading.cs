using System.Text;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements.Import;

/// <summary>Reads texts of our own as the service would.</summary>
internal static class Reading
{
    public static ImportResult Import(string text) => Import(Encoding.UTF8.GetBytes(text));

    public static ImportResult Import(byte[] content) => AgreementImporter.Read(content, "contrat.txt", TestContext.Current.CancellationToken);

    public static AgreementExtract Read(string text)
    {
        var result = Import(text);
        Assert.Null(result.Refusal);
        return result.Agreement!;
    }

    /// <summary>Two parties around the articles that a test is about.</summary>
    public static AgreementExtract ReadArticles(string articles) => Read(Around(articles));

    /// <summary>The same, with the lines that they were read from.</summary>
    public static ImportResult ImportArticles(string articles) => Import(Around(articles));

    /// <summary>One article headed as given, after a first one on the object.</summary>
    public static AgreementExtract ReadArticle(string title, string text) => Read(Around(OneOf(title, text)));

    /// <summary>The same, with the lines that it was read from.</summary>
    public static ImportResult ImportArticle(string title, string text) => Import(Around(OneOf(title, text)));

    private static string Around(string articles) =>
        $"""
        CONVENTION DE PARTENARIAT

        Entre :

        La Ville de Boisclair, 2 place du Marché, 01234 BOISCLAIR, représentée par son Maire, ci-après désignée « la Ville »,

        Et

        L'Association Savoirs Partagés, 8 rue des Tilleuls, 01234 BOISCLAIR, représentée par sa Présidente,
        ci-après désignée « l'Association »,

        Il est convenu ce qui suit :

        {articles}
        """;

    private static string OneOf(string title, string text) =>
        $"""
        Article 1 : Objet

        La convention organise un partenariat.

        Article 2 : {title}

        {text}
        """;
}
