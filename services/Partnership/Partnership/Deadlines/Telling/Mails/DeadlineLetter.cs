using System.Globalization;
using System.Text;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Deadlines.Feeds;

namespace SkillsHub.Partnership.Deadlines.Telling.Mails;

/// <summary>What is told of the deadlines of one agreement to one reader, in words.</summary>
/// <param name="Agreement">The agreement.</param>
/// <param name="Title">What a subject calls the agreement.</param>
/// <param name="Told">What is told.</param>
/// <param name="DeadlinesPage">Where all its deadlines are shown.</param>
/// <param name="ContactPage">Where the reader stops these mails.</param>
internal sealed record DeadlineLetter(Agreement Agreement, MailedTitle Title, IReadOnlyList<DeadlineNews> Told, Uri DeadlinesPage, Uri ContactPage)
{
    // What went wrong comes first.
    private static readonly DeadlineState[] Order = [DeadlineState.Missed, DeadlineState.DueToday, DeadlineState.Approaching, DeadlineState.Met];

    private readonly Dictionary<string, string> names = Agreement.Parties.ToDictionary(party => party.Slug, party => party.Name, StringComparer.Ordinal);

    public string FrenchSubject => $"Échéances : {Counted(FrenchCount)} – {Title.French}";

    public string EnglishSubject => $"Deadlines: {Counted(EnglishCount)} – {Title.English}";

    public string French() => Write(
        "Échéances de la convention :",
        state => state switch
        {
            DeadlineState.Missed => "MANQUÉ",
            DeadlineState.Met => "FAIT",
            DeadlineState.DueToday => "AUJOURD’HUI",
            _ => "À PRÉPARER",
        },
        deadline => CalendarWords.Summary(deadline, names),
        deadline => Facts(deadline, "Article", "échéance le", "à préparer dès le", "fait le", FrenchForm.Day),
        "Toutes les échéances, et comment chacune est calculée :",
        $"Ce message est parti d’une machine : n’y répondez pas. Pour changer d’adresse ou ne plus rien recevoir :\n{ContactPage}");

    public string English() => Write(
        "Deadlines of the agreement:",
        state => state switch
        {
            DeadlineState.Missed => "MISSED",
            DeadlineState.Met => "DONE",
            DeadlineState.DueToday => "DUE TODAY",
            _ => "TO BE PREPARED",
        },
        deadline => EnglishSummary.Of(deadline, names),
        deadline => Facts(deadline, "Article", "due on", "to be prepared from", "done on", EnglishForm.Day),
        "All deadlines, and how each is computed:",
        $"A machine sent this message: do not answer it. To change the address, or to receive nothing any more:\n{ContactPage}");

    private string Write(
        string head, Func<DeadlineState, string> title, Func<Deadline, string> summary, Func<Deadline, string> facts, string lead, string foot)
    {
        var text = new StringBuilder($"{head}\n{Agreement.Title}\n");
        foreach (var state in Order.Where(state => Told.Any(news => news.Standing == state)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{title(state)}\n");
            foreach (var deadline in Told.Where(news => news.Standing == state).Select(news => news.Deadline))
                text.Append(CultureInfo.InvariantCulture, $"- {summary(deadline)}\n  {facts(deadline)}\n");
        }

        return text.Append(CultureInfo.InvariantCulture, $"\n{lead}\n{DeadlinesPage}\n\n-- \n{foot}\n").ToString();
    }

    private string Counted(Func<DeadlineState, int, string> words) => string.Join(
        ", ", Order.Select(state => (State: state, Count: Told.Count(news => news.Standing == state))).Where(one => one.Count > 0).Select(one => words(one.State, one.Count)));

    private static string FrenchCount(DeadlineState state, int count) => state switch
    {
        DeadlineState.Missed => count == 1 ? "1 manquée" : $"{count} manquées",
        DeadlineState.Met => count == 1 ? "1 faite" : $"{count} faites",
        DeadlineState.DueToday => $"{count} aujourd’hui",
        _ => $"{count} à préparer",
    };

    private static string EnglishCount(DeadlineState state, int count) => state switch
    {
        DeadlineState.Missed => $"{count} missed",
        DeadlineState.Met => $"{count} done",
        DeadlineState.DueToday => $"{count} due today",
        _ => $"{count} to be prepared",
    };

    private static string Facts(Deadline deadline, string article, string legal, string prepared, string answered, Func<DateOnly, string> day) => string.Join(" · ", new[]
    {
        deadline.Article is { } source ? $"{article} {source}" : null,
        deadline.LegalDate is { } last ? $"{legal} {day(last)}" : null,
        deadline is { AnsweredOn: null, State: not DeadlineState.DueToday, PreparationDate: { } begin } ? $"{prepared} {day(begin)}" : null,
        deadline.AnsweredOn is { } done ? $"{answered} {day(done)}" : null,
    }.OfType<string>());
}
