using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <param name="Names">Whom the clause is about: several share it when « et » joins them.</param>
/// <param name="Start">Where it starts in the sentence.</param>
/// <param name="End">Where the next one starts, or the sentence ends.</param>
internal sealed record CommitteeClause(IReadOnlyList<CommitteeName> Names, int Start, int End);

/// <summary>
/// Cuts a sentence by the committees that it is about. One that it only mentions (« il rend compte au comité de pilotage ») is
/// none of them.
/// </summary>
internal static partial class CommitteeClauses
{
    /// <summary>Somebody meets, sits, is called together.</summary>
    public const string Meeting = @"se\s+reuni|reunira|reunit|reunions?|se\s+tien|siege(?:ra|nt|ront)?\b|seances?|se\s+(?:rencontre|retrouve)|convoque";

    // Whoever names more in one sentence only mentions the others, or means to be slow.
    private const int MostSubjects = 8;

    public static IReadOnlyList<CommitteeClause> Of(Sentence sentence)
    {
        if (!CommitteeNames.MayStandIn(sentence.Folded))
            return [];
        var clauses = new List<CommitteeClause>();
        foreach (var match in Subjects().Matches(sentence.Folded).Take(MostSubjects))
        {
            var group = match.Groups["name"];
            var name = CommitteeNames.Read(sentence.Text, group.Index, group.Length);
            if (clauses.Count > 0 && Joins().IsMatch(sentence.Folded[clauses[^1].End..group.Index]))
                clauses[^1] = clauses[^1] with { Names = [.. clauses[^1].Names, name], End = group.Index + group.Length };
            else
                clauses.Add(new CommitteeClause([name], group.Index, group.Index + group.Length));
        }

        return WithEnds(sentence, clauses);
    }

    /// <summary>« Ces comités se réunissent »: all of them.</summary>
    public static bool IsAboutAll(string folded) => All().IsMatch(folded);

    /// <summary>« Ils », « chacun »: those that were just spoken of, when they were several.</summary>
    public static bool IsAboutThem(string folded) => Them().IsMatch(folded);

    /// <summary>« Il », « ses membres »: of the one that was just spoken of.</summary>
    public static bool IsAboutIt(string folded) => It().IsMatch(folded);

    /// <summary>« Celui-ci », or a committee that another one sets up: the next « il » may be either.</summary>
    public static bool IsAmbiguous(string folded) => OneOfTwo().IsMatch(folded);

    /// <summary>The committees that a sentence names for the first time, whatever their part in it.</summary>
    public static IEnumerable<CommitteeName> Introduced(Sentence sentence) =>
        !CommitteeNames.MayStandIn(sentence.Folded) ? [] : Introductions().Matches(sentence.Folded).Take(MostSubjects).Select(match => CommitteeNames.Read(sentence.Text, match.Groups["name"].Index, match.Groups["name"].Length));

    /// <summary>How often a committee meets, said in these words; the verb may be that of the words before (« et le comité technique tous les mois »).</summary>
    public static (decimal PerYear, bool AtLeast)? Meetings(string folded) =>
        (Meets().IsMatch(folded) && !Respectively().IsMatch(folded)) || NothingElse().IsMatch(folded) ? Frequencies.Find(folded[..UntilDuty(folded)]) : null;

    // « se réunit tous les trimestres et rend compte une fois par an »: the second is of its report.
    private static int UntilDuty(string folded) =>
        Meets().Match(folded) is { Success: true } meets && Duty().Match(folded, meets.Index) is { Success: true } duty && Frequencies.Find(folded[..duty.Index]) is not null ? duty.Index : folded.Length;

    // After the first one, a committee has a clause of its own when something is said of it: else it is an object.
    private static List<CommitteeClause> WithEnds(Sentence sentence, List<CommitteeClause> found)
    {
        var clauses = new List<CommitteeClause>();
        for (var i = found.Count - 1; i >= 0; i--)
        {
            var end = clauses.Count > 0 ? clauses[0].Start : sentence.Folded.Length;
            var words = sentence.Folded[found[i].Start..end];
            if (i == 0 || Meetings(words) is not null || CommitteeMembers.Announces(words))
                clauses.Insert(0, found[i] with { Start = i == 0 && Before().IsMatch(sentence.Folded[..found[i].Start]) ? 0 : found[i].Start, End = end });
        }

        return clauses;
    }

    [GeneratedRegex(
        @"^(?:(?:\d{1,2}(?:\.\d{1,2})*|[a-z]|[ivx]{1,4})[.)]?\s+(?:[-:]\s+)?)?(?:[^,:;.]{0,100},\s+)?(?:(?:le|un|ce|ledit|chaque)\s+)?(?<name>" + CommitteeNames.Pattern + @")" +
        @"|^(?:l[ae]s?\s+|l')[a-z]+(?:\s+[a-z]+){0,2}?\s+(?:du|de\s+ce|dudit)\s+(?<name>" + CommitteeNames.Pattern + @")" +
        @"|^(?:sont\s+)?(?:siegent|participent|assistent|composent|membres|representes)\s+(?:au|du|le)\s+(?<name>" + CommitteeNames.Pattern + @")" +
        // The look-behind costs a hundred steps: only where a name may stand ahead.
        @"|(?=un\s+co)(?<!\b(?:par|avec|devant|dans|pour|sur|selon)\s|\bp(?:eu|our)(?:t|vent|ra|ront|rait|raient)\b[^.]{0,100})\bun\s+(?<name>" + CommitteeNames.Pattern + @")" +
        @"|(?:[,;]\s+(?:et\s+|puis\s+)?|\bet\s+|\bque\s+)le\s+(?<name>" + CommitteeNames.Pattern + @")",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Subjects();

    [GeneratedRegex(@"^\s*(?:\([a-z]+\)\s*)?(?:,|et|ainsi\s+que|,\s*et)\s+(?:le|un|d'un)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joins();

    // « Sont membres du comité technique : … »: what it says starts before the name.
    [GeneratedRegex(@"^(?:l[ae]s?\s|l'|sont\s|[a-z]+ent\s).*\b(?:du|dudit|de\s+ce|au)\s+$", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Before();

    [GeneratedRegex(@"^(?:chacun\s+des|chaque|l'ensemble\s+des|les|ces)\s+(?:deux\s+|trois\s+|quatre\s+|differents\s+)?(?:comites?|instances?)\b(?!\s+(?:de|d'|des|technique|locale?)\b)", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex All();

    [GeneratedRegex(@"^(?:ils|elles|chacune?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Them();

    [GeneratedRegex(@"^(ils?|elles?|celui-ci|celle-ci|chacune?|[cs]es\s+(membres|reunions|seances)|le\s+comite)\b|\b" + CommitteeNames.Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex It();

    [GeneratedRegex(@"^(?:celui-ci|celle-ci|ceux-ci|celles-ci|ce\s+dernier|cette\s+derniere|ces\s+derni)", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex OneOfTwo();

    [GeneratedRegex(@"\bun\s+(?<name>" + CommitteeNames.Pattern + @")", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Introductions();

    [GeneratedRegex(@"\brespectivement\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Respectively();

    [GeneratedRegex(
        @"^" + CommitteeNames.Pattern + @"\s*(?:\([a-z]+\)\s*)?[,:]?\s*(?:(?:au\s+moins|a\s+minima|au\s+minimum)\s+)?" +
        @"(?:[a-z\d]+\s+(?:\(\d+\)\s+)?(?:fois|reunions?|seances?)\s+(?:par|chaque|l'|dans\s+l')\s*[a-z]+|(?:tous\s+les|toutes\s+les|chaque)\s+(?:[a-z\d]+\s+)?[a-z]+)\s*[.;,]?(?:\s*et)?\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex NothingElse();

    [GeneratedRegex(@"\s(et|puis)\s+(rend|remet|transmet|presente|adresse|communique|etablit|produit|propose|evalue)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Duty();

    [GeneratedRegex(@"\b(" + Meeting + "|rencontres?)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Meets();
}
