namespace SkillsHub.Partnership.Agreements;

/// <content>Whose name and logo take more than the party's own agreement.</content>
internal sealed partial class Agreement
{
    /// <summary>What was said of it, beside the text: one for each party of which something was.</summary>
    public IReadOnlyList<SaidDepartment> Departments { get; private set; } = [];

    public void SayDepartment(SaidDepartment said) => Departments = [.. Departments.Where(one => one.Party != said.Party), said];

    /// <summary>Takes back what was said of a party: the text alone holds.</summary>
    public void LeaveDepartmentToText(string party) => Departments = [.. Departments.Where(one => one.Party != party)];
}
