using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Committee.Meetings.Agenda;
using SkillsHub.Partnership.Committee.Meetings.Attendances;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Committee;

/// <summary>An agreement of two parties in force since 2 February 2026, with two seats for the town, some for the school, and the prefect's one, who is heard.</summary>
internal sealed class Seated
{
    public const int Town = 1;
    public const int School = 2;
    public const int Prefect = 3;

    public static readonly DateOnly Today = Drafts.Today;

    private static int named;

    public Seated()
    {
        Agreement = Amended.InForce();
        Committee = SteeringCommittee.Open(Guid.CreateVersion7(), Agreement, Text, Today);
    }

    public static CommitteeExtract Text => new()
    {
        Name = "Comité de suivi",
        MeetingsPerYear = 2,
        Members = [Named("La Ville", Drafts.Town, seats: 2), Named("L'École", Drafts.School), Named("Le préfet", null, seats: 1, isAdvisory: true)],
    };

    public Agreement Agreement { get; }

    public SteeringCommittee Committee { get; }

    /// <summary>Somebody else each time, unless a name is given.</summary>
    public static MemberDraft Draft(int seat, DateOnly? from = null, DateOnly? to = null, bool substitute = false, Voice? voice = null, string? name = null) =>
        new(seat, name ?? $"Claude Martin {Interlocked.Increment(ref named)}", "Maire adjoint", voice, substitute, from ?? Amended.Signed, to, "accueil", Drafts.Now);

    public int Seat(int seat, DateOnly? from = null, DateOnly? to = null, bool substitute = false)
    {
        Assert.True(Committee.Appoint(Draft(seat, from, to, substitute), Agreement).TryGet(out var member, out var refusal), refusal?.Detail);
        return member.Number;
    }

    public Meeting Planned(DateOnly? day = null, int number = 1)
    {
        Assert.True(Meeting.Schedule(Guid.CreateVersion7(), Agreement, number, new MeetingPlan(day ?? Today, new TimeOnly(14, 30), "Mairie", Link: null), "accueil", Drafts.Now).TryGet(out var meeting, out var refusal), refusal?.Detail);
        return meeting;
    }

    public Meeting Convened(DateOnly? day = null, int number = 1)
    {
        var meeting = Planned(day, number);
        Assert.Null(meeting.Add(Item()).Error);
        Assert.Null(meeting.Convene(Amended.Signed, Committee, Agreement, Today, "accueil", Drafts.Now));
        return meeting;
    }

    public Meeting Held(DateOnly? day = null, int number = 1)
    {
        var meeting = Convened(day, number);
        Assert.Null(meeting.Hold([.. Committee.SittingOn(meeting.Day, Agreement).Select(member => new AttendanceDraft(member.Number, Presence.Present))], Committee, Agreement, Today, Drafts.Now));
        return meeting;
    }

    public static AgendaDraft Item(string title = "Budget", string? by = null) => new(title, Details: null, AgendaOrigin.Free, by, "accueil", Drafts.Now);

    private static CommitteeMemberExtract Named(string name, string? party, int? seats = null, bool isAdvisory = false) =>
        new() { Name = name, Party = party, Seats = seats, IsAdvisory = isAdvisory, Source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = name } };
}
