using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>What a party promises in an article of an agreement in force: by when, who sees to it, and what shows that it was done.</summary>
internal sealed partial class Commitment : Aggregate, IPartOfAgreement
{
    private readonly List<Fulfilment> fulfilments = [];

    private Commitment(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    /// <summary>In the agreement's register, from 1, in the order of the text.</summary>
    public int Number { get; private set; }

    int? IPartOfAgreement.NumberInAgreement => Number;

    /// <summary>Slug of the party that promises; null for a promise of all, or of somebody who does not sign.</summary>
    public string? Party { get; private set; }

    public bool IsCommon { get; private set; }

    public Promisor Promisor => CommitmentFacts.PromisorOf(IsCommon, Party);

    public string? Article { get; private set; }

    public string Text { get; private set; } = string.Empty;

    /// <summary>What the text makes the promise depend on, in its words; null where it is unconditional.</summary>
    public string? Condition { get; private set; }

    public SourceSpan Source { get; private set; } = null!;

    /// <summary>Who sees to it: a person's function or a service of the party; null while nobody is named.</summary>
    public string? Owner { get; private set; }

    /// <summary>Null until somebody says by when.</summary>
    public CommitmentSchedule? Schedule { get; private set; }

    public IReadOnlyList<Fulfilment> Fulfilments => fulfilments;

    /// <summary>Why it does not count; null as long as it does.</summary>
    public SettingAside? Aside { get; private set; }

    /// <summary>Number of the amendment that added it; null for a promise of the text.</summary>
    public int? AddedByAmendment { get; private set; }

    /// <summary>The day from which it holds, where an amendment added it: nothing of it was due before. Null for a promise of the text.</summary>
    public DateOnly? HoldsFrom { get; private set; }

    /// <summary>Number of the last amendment that changed or ended it.</summary>
    public int? AmendedBy { get; private set; }

    /// <summary>Number of the amendment that set its days: to change them takes another one. Null while none did.</summary>
    public int? ScheduledByAmendment { get; private set; }

    /// <summary>Its words before the first amendment that worded it anew.</summary>
    public string? OriginalText { get; private set; }

    /// <summary>The first day on which it holds no longer, where an amendment ended it or its party left.</summary>
    public DateOnly? EndedOn { get; private set; }

    /// <summary>
    /// The earliest day that nothing answers, past or to come; of a promise that lasts, its last day while nothing shows it. It
    /// follows from the schedule and the records, and is kept beside them for the database to filter and sort by.
    /// </summary>
    public DateOnly? NextDueOn { get; private set; }

    /// <summary>How many records count; kept for the same reason.</summary>
    public int Fulfilled { get; private set; }

    /// <summary>When somebody planned it, set it aside, or recorded something of it last; null while nobody did. What amendments make of it is the agreement's to date.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>Enters a promise that a person found in the text.</summary>
    public static Commitment Enter(Guid id, Agreement agreement, int number, string? party, RegisterEntry found) => new(id, agreement.Hub)
    {
        AgreementId = agreement.Id,
        Number = number,
        Party = party,
        IsCommon = party is null,
        Article = found.Source.Article,
        Text = found.Text,
        Condition = found.Condition,
        Source = found.Source,
    };

    public static Commitment Register(Guid id, Agreement agreement, int number, CommitmentExtract promise) => new(id, agreement.Hub)
    {
        AgreementId = agreement.Id,
        Number = number,
        Party = promise.IsCommon ? null : promise.Party,
        IsCommon = promise.IsCommon,
        Article = promise.Article,
        Text = promise.Text,
        Condition = promise.Condition,
        Source = promise.Source,
    };

    /// <summary>Enters a promise that an amendment adds.</summary>
    public static Commitment Add(Guid id, Agreement agreement, int number, AddedPromise added) => new(id, agreement.Hub)
    {
        AgreementId = agreement.Id,
        Number = number,
        Party = added.Party,
        IsCommon = added.Party is null,
        Article = added.Article,
        Text = added.Text,
        Source = new SourceSpan { Article = added.Article, FirstLine = 0, LastLine = 0, Quote = added.Text },
        Schedule = added.Schedule,
        AddedByAmendment = added.Amendment,
        HoldsFrom = added.From,
        ScheduledByAmendment = added.Schedule is null ? null : added.Amendment,
    };

    /// <summary>Takes the words and the days that an amendment gives it; what is null stays.</summary>
    public void Amend(int amendment, string? text, CommitmentSchedule? schedule, AgreementSpan span)
    {
        if (text is not null)
            (OriginalText, Text) = (OriginalText ?? Text, text);
        if (schedule is not null)
            ScheduledByAmendment = amendment;
        if (schedule is not null && Schedule != schedule)
            Schedule = schedule;
        AmendedBy = amendment;
        Recount(span);
    }

    /// <summary>Holds no longer, by an amendment or as its party leaves: what was due or kept before stays so; where nothing was, it counts no more.</summary>
    public void End(int? amendment, DateOnly from, SettingAside aside, AgreementSpan span)
    {
        // What holds no longer does not end anew, later.
        if (EndedOn < from)
            return;
        (AmendedBy, EndedOn) = (amendment ?? AmendedBy, from);
        Recount(span);
        if (Aside is null && NextDueOn is null && Fulfilled == 0)
            Aside = aside;
    }

    /// <summary>The days on which it is due and that nothing answers, up to a last one.</summary>
    public IEnumerable<DateOnly> Waiting(DateOnly last) => Schedule switch
    {
        null => [],
        _ when Aside is not null => [],
        // What is due once is done once, and stays so when its day is moved; what was recorded for one of many times is another thing.
        { Kind: CommitmentScheduleKind.Once } when fulfilments.Exists(fulfilment => fulfilment.Counts && fulfilment.Schedule is null or CommitmentScheduleKind.Once) => [],
        _ => Schedule.Occurrences(last).Where(due => !IsBeforeItHeld(due) && !(EndedOn <= due) && !IsAnswered(due)),
    };

    // Of what recurs the times before it held were never owed; a single day that had passed at the last signature is owed at once.
    private bool IsBeforeItHeld(DateOnly due) => Schedule is { Kind: CommitmentScheduleKind.Recurring } && due < HoldsFrom;

    /// <summary>
    /// Says whose it is: everybody's, or one's of the named, its own if that is among them. What another recorded would become a proof
    /// of a promise that it is not of.
    /// </summary>
    public Error? Attribute(Promisors promisors)
    {
        if (Aside is { } earlier)
            return new IsSetAside(Number, earlier);
        if (EndedOn is { } ended)
            return new HoldsNoLonger(Number, ended);
        // Whose it is all have signed, or it is told by nobody yet: then of one line, which stays one.
        if ((AddedByAmendment ?? (Party is not null || IsCommon || promisors.Parties.Count > 1 ? AmendedBy : null)) is { } amendment)
            return new TakesAnAmendment(Number, amendment, "parties");
        var party = promisors.IsEverybody ? null : promisors.Parties.FirstOrDefault(named => named == Party) ?? promisors.Parties[0];
        if (promisors.Parties.Count <= 1 && (Party, IsCommon) == (party, promisors.IsEverybody))
            return new SameParty(Number);
        if ((Party is not null || IsCommon) && Party != party && Fulfilled > 0)
            return new RecordsExist(Number);
        (Party, IsCommon) = (party, promisors.IsEverybody);
        return null;
    }

    public Error? SetAside(SettingAside aside)
    {
        if (Aside is { } earlier)
            return new IsSetAside(Number, earlier);
        if ((AmendedBy ?? AddedByAmendment) is { } amendment)
            return new TakesAnAmendment(Number, amendment, null);
        (Aside, NextDueOn) = (aside, null);
        return null;
    }

    public void MarkChanged(DateTimeOffset now) => ChangedAt = now;

    /// <summary>What is due once, on the last day of the agreement, is so on the one that was counted anew.</summary>
    public void MoveLastDay(DateOnly? before, AgreementSpan span)
    {
        if (span.To is { } last && Schedule is { Kind: CommitmentScheduleKind.Once } once && NextDueOn == before && before is not null)
            Schedule = once with { DueOn = last };
        Recount(span);
    }

    /// <summary>Finds anew what waits: after each change, and when the agreement's term is another.</summary>
    public void Recount(AgreementSpan span)
    {
        Fulfilled = fulfilments.Count(fulfilment => fulfilment.Counts);
        CountPutOff();
        NextDueOn = Schedule switch
        {
            _ when Aside is not null => null,
            { Kind: CommitmentScheduleKind.Continuing } => Fulfilled == 0 && EndedOn is null ? span.To : null,
            _ => Waiting(span.Last).Cast<DateOnly?>().FirstOrDefault(),
        };
    }
}
