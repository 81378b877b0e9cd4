using Microsoft.AspNetCore.Components;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using SkillsHub.Web;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Components;

/// <summary>What every page has: the request, the person, what a form sent, and where to go next.</summary>
public abstract class PortalPage : ComponentBase
{
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    [Inject]
    public NavigationManager Navigation { get; set; } = null!;

    [Inject]
    public HubClock Clock { get; set; } = null!;

    /// <summary>What was just done, in the address after a redirect.</summary>
    [SupplyParameterFromQuery(Name = "done")]
    public string? Done { get; set; }

    /// <summary>What <see cref="FinishNew"/> says of a form that was sent again.</summary>
    protected static string RepeatedText => Say(
        "Cette fiche était déjà enregistrée, telle que vous l’aviez d’abord envoyée : vérifiez-la.", "This record was saved already, as you first sent it: please check it.");

    public CancellationToken Aborted => Http.RequestAborted;

    public CurrentUser CurrentUser => new(Http.User);

    public FormInput Input => field ??= new FormInput(Http);

    /// <summary>The refusal of the form that was sent.</summary>
    public Problem? Refusal { get; private set; }

    /// <summary>
    /// The version that a form goes out from. Only who was told of another's change goes on from that: any other refusal keeps what was read.
    /// </summary>
    public string? VersionOf<T>(Answer<T>? answer)
        where T : class => Input["etag"] is { } read && Refusal is { IsStale: false } ? read : answer?.ETag;

    public bool IsStaff => CurrentUser.IsStaff;

    /// <summary>Answers a page that is about a thing with the status that the service gave.</summary>
    public Answer<T> Show<T>(Answer<T> answer)
        where T : class
    {
        if (answer.Problem is { IsAbsent: true })
            ShowAbsence();
        else if (answer.Problem is { } problem)
            Http.Response.StatusCode = Missing(problem).PageStatus;
        return answer;
    }

    /// <summary>Answers that there is no such page.</summary>
    public void ShowAbsence()
    {
        Missing(Problem.Absent);
        // Another page in the place of this one would race with the form that was sent to it.
        if (Input.IsSent)
            Http.Response.StatusCode = StatusCodes.Status404NotFound;
        else
            Navigation.NotFound();
    }

    /// <summary>The id of what a form makes. Sent again after an answer that was lost, it is the same.</summary>
    public string NewId => Input["id"] ?? $"{Guid.CreateVersion7(Clock.Now)}";

    /// <summary>Post, redirect, get for what a form makes: what is there already under its id, it made before, as it was then.</summary>
    public void FinishNew(Problem? problem, string folder, Guid? id)
    {
        var isRepeated = problem?.IsOwnRepetition == true;
        Finish(isRepeated ? null : problem, $"{folder}/{id?.ToString() ?? Input["id"]}?done={(isRepeated ? "repeated" : "created")}");
    }

    /// <summary>Post, redirect, get; or the same page with the refusal and what was typed.</summary>
    public void Finish(Problem? problem, string next)
    {
        if (problem is null)
            Navigation.NavigateTo(next);
        else
            Refuse(problem);
    }

    public void Refuse(Problem problem)
    {
        Refusal = FieldErrors.Completed(problem, Input);
        Http.Response.StatusCode = problem.PageStatus;
    }

    // Why a form that was sent finds no page, should it find none.
    private Problem Missing(Problem problem)
    {
        Http.Features.Set(problem);
        return problem;
    }
}
