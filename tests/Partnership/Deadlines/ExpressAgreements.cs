using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>The sample with other clauses: renewed by letters of all to all, terminated with a notice that force majeure shortens.</summary>
internal static partial class ExpressAgreements
{
    /// <summary>Slugs of the sample's parties, in the order of the text.</summary>
    public static readonly string[] Parties =
    [
        "commune-de-valcendre", "communaute-de-communes-des-trois-rivieres", "conseil-departemental-de-la-haute-lande",
        "association-ecole-du-soir-des-trois-rivieres", "chambre-de-commerce-des-deux-vallees",
    ];

    private const string Express = "Elle est renouvelée par accord exprès que chaque partie fait connaître à chacune des autres parties par lettre recommandée avec avis de réception, trois mois avant son terme.";

    private static readonly CultureInfo French = CultureInfo.GetCultureInfo("fr-FR");

    /// <summary>The day on which these agreements are signed: past, whenever the tests run.</summary>
    public static DateOnly SignedOn => Today.AddDays(-40);

    public static DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(TimeProvider.System.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris")).DateTime);

    /// <summary>Imports it, settles all, and has every party sign.</summary>
    /// <param name="staff">Who does it.</param>
    /// <param name="end">Its last day; five years from its signature when left out.</param>
    /// <param name="signedOn">When all signed.</param>
    public static Task<Guid> BringExpressIntoForceAsync(this AgreementClient staff, DateOnly? end = null, DateOnly? signedOn = null) =>
        staff.BringIntoForceAsync(end is { } last ? Until(last) : "La convention est conclue pour une durée de cinq ans à compter de sa signature.", signedOn: signedOn);

    /// <summary>The same, where a department of the town has to agree to the use of its logo.</summary>
    public static Task<Guid> BringWithDepartmentIntoForceAsync(this AgreementClient staff) =>
        staff.BringIntoForceAsync(
            "La convention est conclue pour une durée de cinq ans à compter de sa signature.",
            image: "Le logo de la Commune ne s'emploie qu'après validation par sa direction de la communication.");

    /// <summary>The same, renewed tacitly.</summary>
    public static Task<Guid> BringTacitIntoForceAsync(this AgreementClient staff, DateOnly end, string limit = "") =>
        staff.BringIntoForceAsync(Until(end), $"Elle est renouvelée par tacite reconduction{limit}.");

    /// <summary>The same for twelve months from a notification, whose day nobody has said yet.</summary>
    public static Task<Guid> BringNotifiedIntoForceAsync(this AgreementClient staff) =>
        staff.BringIntoForceAsync("La convention est conclue pour une durée de douze mois à compter de sa notification.");

    private static string Until(DateOnly end) =>
        $"La convention est conclue pour une durée de deux ans. Elle entre en vigueur à compter du {end.AddDays(1).AddYears(-2).ToString("d MMMM yyyy", French)}.";

    private static async Task<Guid> BringIntoForceAsync(this AgreementClient staff, string term, string renewal = Express, DateOnly? signedOn = null, string image = "")
    {
        var text = Encoding.UTF8.GetString(await staff.UniqueSampleAsync());
        const string termination = "Chacun peut résilier la convention par lettre recommandée avec avis de réception, moyennant un préavis de deux mois. La force majeure permet de raccourcir ce préavis si tous en sont d'accord.";
        text = Term().Replace(text, $"{term}\n\n{renewal}\n");
        text = Termination().Replace(text, $"{termination}\n").Replace("fourni par la Commune.", $"fourni par la Commune. {image}".TrimEnd(), StringComparison.Ordinal);
        using var imported = await staff.ImportAsync(Encoding.UTF8.GetBytes(text));
        Assert.Equal(HttpStatusCode.Created, imported.StatusCode);
        var id = (await AgreementClient.BodyOf(imported))["id"]!.GetValue<Guid>();
        await staff.ResolveAllBlockingAsync(id);
        (await staff.ChangeAsync(id, "open-for-signature")).EnsureSuccessStatusCode();
        foreach (var party in Parties)
            (await staff.SignAsync(id, party, (signedOn ?? SignedOn).ToString("O", CultureInfo.InvariantCulture))).EnsureSuccessStatusCode();
        return id;
    }

    [GeneratedRegex(@"La convention est conclue.*?avant son terme\.\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Term();

    [GeneratedRegex(@"Chacun peut se retirer.*?équipements\.\n", RegexOptions.Singleline, 1000)]
    private static partial Regex Termination();
}
