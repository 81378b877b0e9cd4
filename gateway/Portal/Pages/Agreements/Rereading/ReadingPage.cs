using Microsoft.AspNetCore.Components;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Components;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Pages.Agreements.Rereading;

/// <summary>A page that says what a draft's text says, beside the text; what was typed is shown again whatever stops it.</summary>
public abstract class ReadingPage : PortalPage
{
    [Inject]
    internal ReadingApi Readings { get; set; } = null!;

    [Inject]
    internal PartnershipApi Partnership { get; set; } = null!;

    [Parameter]
    public Guid Id { get; set; }

    public Answer<Reading>? Answer { get; private set; }

    public Answer<SourceText>? Source { get; private set; }

    public string? ETag => VersionOf(Answer);

    public Reading Now => Answer?.Value ?? new Reading();

    /// <summary>Also while the reading cannot be read, or corrected, for what was typed.</summary>
    public bool HasForm => Answer?.Value is not null || (Input.IsSent && Answer is { Problem.IsAbsent: false });

    /// <summary>The refusal of what was typed: who restores what the rules read typed nothing.</summary>
    public Problem? OfTyped => Input.Action == "restore" ? null : Refusal;

    /// <summary>What the path of the API calls it.</summary>
    protected abstract string Part { get; }

    /// <summary>Where the agreement's page shows it.</summary>
    protected abstract string Anchor { get; }

    public async Task SubmitAsync()
    {
        // Rows come and go without being sent on.
        if (FormRows.IsAsked(Input))
            return;
        if (Answer?.Problem is { } absence)
            Refuse(absence);
        else if (Input.Action != "restore" && Unreadable() is { } unreadable)
            Refuse(unreadable);
        else
            Finish((await SendAsync()).Problem, $"/agreements/{Id}?done={(Input.Action == "restore" ? "restored" : Outcome)}#{Anchor}");
    }

    /// <summary>What the agreement's page says of it.</summary>
    protected virtual string Outcome => "corrected";

    protected override async Task OnInitializedAsync()
    {
        var text = Partnership.SourceAsync(Id, Aborted);
        Answer = Show(await Readings.FindAsync(Id, Aborted));
        Source = await text;
    }

    /// <summary>The rows that the form shows: those that were sent, also empty ones, else those that are read.</summary>
    protected IReadOnlyList<IReadOnlyDictionary<string, string?>> RowsOf(FormRows rows, IEnumerable<IReadOnlyDictionary<string, string?>> read) =>
        Input.IsSent && Input.Action != "restore" ? rows.Sent(Input) : [.. read];

    /// <summary>Why what was typed is not sent on; null when it is.</summary>
    protected virtual Problem? Unreadable() => null;

    /// <summary>What the form says.</summary>
    protected abstract object Said();

    protected virtual Task<Answer<Nothing>> SendAsync() => Input.Action == "restore"
        ? Readings.RestoreAsync(Id, Part, Input["etag"], Aborted)
        : Readings.CorrectAsync(Id, Part, Said(), Input["etag"], Aborted);
}
