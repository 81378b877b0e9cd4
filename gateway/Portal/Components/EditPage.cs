using Microsoft.AspNetCore.Components;
using SkillsHub.Portal.Api;
using SkillsHub.Portal.Components.Forms;

namespace SkillsHub.Portal.Components;

/// <summary>A page that changes a thing: what was typed is shown again whatever stops it, also when the thing cannot be read meanwhile.</summary>
public abstract class EditPage<T> : PortalPage
    where T : class
{
    [Parameter]
    public Guid Id { get; set; }

    public Answer<T>? Answer { get; private set; }

    public T? Saved => Answer?.Value;

    public string? ETag => VersionOf(Answer);

    public FormValues Values => new(Input, ValuesOf(Saved));

    public bool HasForm => Saved is not null || (Input.IsSent && Answer is { Problem.IsAbsent: false });

    /// <summary>Where the thing is shown.</summary>
    public abstract string ShownAt { get; }

    public async Task SubmitAsync()
    {
        if (Answer?.Problem is { } absence)
            Refuse(absence);
        else if (Unreadable() is { } unreadable)
            Refuse(unreadable);
        else
            Finish((await SendAsync(Saved!, Input["etag"])).Problem, $"{ShownAt}?done=changed");
    }

    protected override async Task OnInitializedAsync() => Answer = Show(await FindAsync());

    protected abstract Task<Answer<T>> FindAsync();

    protected abstract IReadOnlyDictionary<string, string?> ValuesOf(T? saved);

    /// <summary>Why what was typed is not sent on; null when it is.</summary>
    protected virtual Problem? Unreadable() => null;

    protected abstract Task<Answer<Nothing>> SendAsync(T saved, string? etag);
}
